package dev.baton.error;

/** Baton cannot start as it is configured; the message is a sentence for the operator that names the property. */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence names the property and says what it should hold; never contains a secret's value */
    public ConfigurationException(String sentence) {
        super(sentence);
    }
}
