package dev.baton.web.api;

/** Which end of a list comes first. */
enum Order {
    ASC,
    DESC
}
