package dev.baton.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baton.error.TrackerException.Invalid;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a webhook may point to: first and last addresses of each range, and what only looks like a public one. */
class TargetsTest {

    private final Targets strict = new Targets(false);
    private final Targets lax = new Targets(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::",
                "2400:cb00::1",
                "2606:4700::1111",
                "2a00:1450::"
            })
    void thePublicIsOpen(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isTrue();
        assertThat(lax.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.255.255.255",
                "100.64.0.0",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.0.0",
                "192.168.255.255",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::1",
                "fc00::",
                "fd00:ec2::254",
                "fdff:ffff::1"
            })
    void theInsideIsOpenWhereTheOperatorSaysSo(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isFalse();
        assertThat(lax.allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.255.255.255",
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "192.0.0.0",
                "192.0.0.255",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.0",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.0",
                "239.255.255.255",
                "240.0.0.0",
                "255.255.255.255",
                "::",
                "::127.0.0.1",
                "::2",
                "::ffff:169.254.169.254",
                "::ffff:0:7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:ffff::",
                "3fff::1",
                "4000::",
                "5f00::1",
                "8000::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "feff::1",
                "ff02::1",
                "ffff::"
            })
    void whatIsOfSpecialUseIsNever(String address) throws UnknownHostException {
        assertThat(strict.allows(InetAddress.getByName(address))).isFalse();
        assertThat(lax.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "https://example.com:8443/a/b?c=d#e",
                "HTTPS://EXAMPLE.COM/",
                "http://1.1.1.1/",
                "http://[2606:4700::1111]/",
                "http://localhost.example.com/"
            })
    void aUrlIsTaken(String url) {
        assertThat(strict.checked(" " + url + "\n")).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "//example.com/",
                "ftp://example.com/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "jar:http://example.com!/",
                "http:",
                "http://",
                "http:///path",
                "http:example.com",
                "http://user@example.com/",
                "http://user:password@example.com/",
                "http://:@example.com/",
                "http://example.com:0/",
                "http://example.com:65536/",
                "http://example.com:port/",
                "http://exa mple.com/",
                "http://example.com/a b",
                "http://example.com/\r\nX: y",
                "http://example.com/\0",
                "http://例え.jp/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://0x7f000001/",
                "http://127.1/",
                "http://127.0.0.256/",
                "http://[::1/",
                "http://[fe80::1%25eth0]/",
                "http://[example.com]/"
            })
    void whatIsNoUrlToPostToIsRefused(String url) {
        for (var targets : new Targets[] {strict, lax}) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> targets.checked(url))
                    .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("url"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/, true",
        "http://LOCALHOST:8080/, true",
        "http://baton.localhost/, true",
        "http://127.0.0.1:8080/hook, true",
        "http://010.0.0.1/, true",
        "http://192.168.1.1/, true",
        "http://[::1]/, true",
        "http://[::ffff:127.0.0.1]/, true",
        "http://[fd00::1]/, true",
        "http://169.254.169.254/latest/meta-data/, false",
        "http://0.0.0.0/, false",
        "http://[::]/, false",
        "http://[::127.0.0.1]/, false",
        "http://[64:ff9b::7f00:1]/, false",
        "http://[fe80::1]/, false"
    })
    void anAddressIsLookedAtWhenItIsRegistered(String url, boolean whereAllowed) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> strict.checked(url))
                .satisfies(invalid -> assertThat(invalid.key()).isEqualTo("webhook.urlPrivate"));
        if (whereAllowed) {
            assertThat(lax.checked(url)).isEqualTo(url);
        } else {
            assertThatExceptionOfType(Invalid.class).isThrownBy(() -> lax.checked(url));
        }
    }

    @Test
    void aUrlHasAnEnd() {
        var start = "https://example.com/";
        assertThat(strict.checked(start + "x".repeat(Webhook.URL_LENGTH - start.length())))
                .hasSize(Webhook.URL_LENGTH);
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> strict.checked(start + "x".repeat(Webhook.URL_LENGTH - start.length() + 1)));
    }
}
