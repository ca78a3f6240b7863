package dev.baton.project;

/** A project to be created; the components as in {@link Project}. The key may be given in any case. */
public record NewProject(String key, String name, ProjectKind kind, ProjectSettings settings) {

    /** One that is worked in as usual. */
    public NewProject(String key, String name, ProjectKind kind) {
        this(key, name, kind, ProjectSettings.USUAL);
    }
}
