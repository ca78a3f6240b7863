package dev.baton.web.api;

import java.util.List;

/** What a {@link Malformer} puts where something good is wanted. */
final class Nasty {

    private Nasty() {}

    /** Values that no parameter is meant for, or hardly one. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u3000",
            "0",
            "-1",
            "1",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999999999",
            "1e308",
            "1E400000000",
            "NaN",
            "Infinity",
            "0x10",
            "1.5",
            "1,5",
            "4.333333333333",
            "999999999.999999999",
            "١٢٣",
            "true",
            "null",
            "undefined",
            "[]",
            "{}",
            "2030-02-30",
            "0000-00-00",
            "0000-01-01",
            "9999-12-31",
            "10000-01-01",
            "2030-13-01",
            "2030-01-15T00:00:00Z",
            "-0001-01-01",
            "' OR '1'='1",
            "\"; DROP TABLE issue; -- ",
            "%' ESCAPE '!",
            "\\",
            "%",
            "_",
            "%00",
            "a\0b",
            "\u0001\u0002\u001b[31m\u007f",
            "a\r\nSet-Cookie: x=1",
            "\u202eabc\u202c",
            "\u200b\u200d\ufeff",
            "\ufffd\uffff",
            "👩‍👩‍👧‍👦🏳️‍🌈",
            "𠮷野家で見積書",
            "e\u0301".repeat(40),
            "Z\u0351\u036b\u0343\u036a".repeat(60),
            "{0}{1}{99}",
            "'{'",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "<script>alert(1)</script>",
            "../../../../etc/passwd",
            "..%2f..%2fetc",
            "C:\\CON",
            "@everyone <!channel> <@U1>",
            "MISSING-1",
            "P-0",
            "A-99999999999",
            "http://127.0.0.1:1/",
            "http://[::1",
            "javascript:alert(1)",
            "#ea2c00",
            "#gggggg",
            "x".repeat(256),
            "漢".repeat(300),
            "😀".repeat(5_000),
            "y".repeat(120_000));

    /** Bytes that are no text, as they stand in a URL or a form. */
    static final List<String> UNDECODABLE =
            List.of("%ED%A0%80", "%FF", "%C0%AF", "%E3%81", "%", "%4", "%zz", "%u0041", "%F5%80%80%80");

    static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND");

    static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=x",
            "application/x-www-form-urlencoded; charset=UTF-16",
            "application/x-www-form-urlencoded; charset=nonsense",
            "*/*",
            "nonsense",
            ";;;");

    static final List<String> HEADERS = List.of(
            "Accept: text/csv",
            "Accept: ;;;",
            "Accept-Language: zz-ZZ;q=9",
            "Accept-Encoding: nonsense",
            "Content-Encoding: gzip",
            "Range: bytes=0-1,9-",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: ' OR 1=1",
            "X-Forwarded-Host: evil.example.com",
            "X-Forwarded-Proto: \u0001",
            "Forwarded: for=\"",
            "Origin: null",
            "Cookie: JSESSIONID=../..; x",
            "Expect: 200-maybe",
            "Upgrade: h2c",
            "Host: other",
            "Transfer-Encoding: gzip",
            "Content-Length: 5",
            "Authorization: Basic ====",
            "Bad Header: x",
            "NoColon",
            "X-Emoji: 😀");
}
