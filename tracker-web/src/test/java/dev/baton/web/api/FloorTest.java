package dev.baton.web.api;

import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The floor that controllers stand on, with a controller for trying it, small limits and a talkative log. */
@Import(ProbeController.class)
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {
            "baton.web.max-form-size=10KB",
            "baton.attachments.max-size=100KB",
            "baton.web.rate-limit.icon-per-minute=2",
            "logging.level.dev.baton=DEBUG",
            "logging.level.org.springframework=DEBUG",
            "server.tomcat.accesslog.enabled=true",
            "server.tomcat.accesslog.buffered=false",
            "server.tomcat.accesslog.directory=logs",
            "server.tomcat.basedir=" + FloorTest.TOMCAT,
        })
abstract class FloorTest extends ApiTest {

    static final String TOMCAT = "target/test-tomcat";
}
