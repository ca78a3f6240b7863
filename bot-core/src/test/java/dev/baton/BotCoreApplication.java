package dev.baton;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The store, the conversation and the delivery, without any chat, as the tests run them. Tests name it: a build without
 * packaging has the test classes of other modules on the class path, and with them their applications.
 */
@SpringBootApplication
public class BotCoreApplication {}
