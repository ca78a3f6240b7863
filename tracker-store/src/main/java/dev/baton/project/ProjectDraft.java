package dev.baton.project;

/**
 * What a project is to become; its {@link Project#kind() kind} stays.
 *
 * @param key      in any case; the keys of its issues follow
 * @param name     one line, at most {@link Projects#NAME_LENGTH} characters
 * @param settings how it is to be worked in
 * @param archived whether it is over: to be seen, but nothing in it to be changed
 */
public record ProjectDraft(String key, String name, ProjectSettings settings, boolean archived) {}
