package dev.baton.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a search asks for, as typed; names are resolved by whoever carries it out.
 *
 * @param words           to be found in the text; empty for any
 * @param projects        project keys
 * @param statuses        status names in either language
 * @param withoutStatuses status names that must not be; {@code due:overdue} names those of finished work here
 * @param assignees       people
 * @param types           issue type names in either language
 * @param withoutTypes    issue type names that must not be
 * @param belonging       milestones and categories
 * @param dueFrom         first day, included; null for any
 * @param dueTo           last day, included; null for any
 * @param page            from 1
 */
public record FindTerms(
        String words,
        Set<String> projects,
        Set<String> statuses,
        Set<String> withoutStatuses,
        List<Person> assignees,
        Set<String> types,
        Set<String> withoutTypes,
        Belonging belonging,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        int page) {

    /** The same without {@code withoutStatuses} and {@code belonging}. */
    public FindTerms(
            String words,
            Set<String> projects,
            Set<String> statuses,
            List<Person> assignees,
            Set<String> types,
            Set<String> withoutTypes,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            int page) {
        this(words, projects, statuses, Set.of(), assignees, types, withoutTypes, Belonging.ANY, dueFrom, dueTo, page);
    }
}
