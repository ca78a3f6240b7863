package dev.baton.web.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the API is served.
 *
 * @param maxFormSize the largest form that is read; files have their own measure, {@code baton.attachments.max-size}
 */
@ConfigurationProperties("baton.web")
record WebProperties(@DefaultValue("1MB") DataSize maxFormSize) {}
