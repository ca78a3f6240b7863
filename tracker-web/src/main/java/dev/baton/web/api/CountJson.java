package dev.baton.web.api;

/** How many there are. */
record CountJson(long count) {}
