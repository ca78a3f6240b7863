package dev.baton;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The store alone, as the tests run it. */
@SpringBootApplication
public class StoreApplication {}
