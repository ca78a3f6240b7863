package dev.baton.project;

/** A project to be created. The key may be given in any case. */
public record NewProject(String key, String name, ProjectKind kind) {}
