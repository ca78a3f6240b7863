package dev.baton.user;

/**
 * An API key that was just made.
 *
 * @param secret what programs send: 64 letters and digits, to be shown to its owner now and kept nowhere
 */
public record NewApiKey(ApiKey apiKey, String secret) {

    @Override
    public String toString() {
        return "NewApiKey[" + apiKey + "]"; // the secret must not get into a log
    }
}
