package dev.baton.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import com.microsoft.bot.connector.authentication.Authenticator;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/**
 * The bot's token for its own tenant. The SDK's own credentials ask at an authority that single-tenant applications are
 * unknown to, and let nobody set another.
 */
final class BotCredentials extends MicrosoftAppCredentials {

    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TeamsProperties.App app;

    BotCredentials(TeamsProperties.App app) {
        super(app.id(), app.password(), app.tenant(), SCOPE);
        this.app = app;
    }

    @Override
    protected Authenticator buildAuthenticator() throws MalformedURLException {
        var client = ConfidentialClientApplication.builder(
                        app.id(), ClientCredentialFactory.createFromSecret(app.password()))
                .authority("https://login.microsoftonline.com/" + app.tenant() + "/")
                .instanceDiscovery(false)
                .httpClient(new AtTokenUrl(app.token()))
                .build();
        var parameters = ClientCredentialParameters.builder(Set.of(SCOPE)).build();
        return () -> client.acquireToken(parameters);
    }

    /** Sends what MSAL asks for to the configured address, for MSAL takes no authority but an https one. */
    private static final class AtTokenUrl implements IHttpClient {

        private final URI url;
        private final HttpClient http = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        AtTokenUrl(URI url) {
            this.url = url;
        }

        @Override
        public IHttpResponse send(HttpRequest asked) throws IOException {
            var request = java.net.http.HttpRequest.newBuilder(url)
                    .timeout(PATIENCE)
                    .method(asked.httpMethod().name(), BodyPublishers.ofString(asked.body()));
            asked.headers().forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Content-Length")) {
                    request.header(name, value);
                }
            });
            try {
                var answer = http.send(request.build(), BodyHandlers.ofString());
                var response = new HttpResponse();
                response.statusCode(answer.statusCode());
                response.addHeaders(answer.headers().map());
                response.body(answer.body());
                return response;
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", stopping);
            }
        }
    }
}
