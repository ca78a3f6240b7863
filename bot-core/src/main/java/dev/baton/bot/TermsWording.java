package dev.baton.bot;

import dev.baton.command.Command.FollowTerms.Kind;
import dev.baton.delivery.Terms;
import dev.baton.delivery.Within;
import dev.baton.project.Category;
import dev.baton.project.IssueType;
import dev.baton.project.Milestone;
import dev.baton.project.Project;
import dev.baton.user.Language;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.wording.Answer;
import dev.baton.wording.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a conversation hears of a project. */
@Component
class TermsWording {

    private final Users users;

    TermsWording(Users users) {
        this.users = users;
    }

    /** @param project the followed one */
    String of(Terms terms, Project project, Language language) {
        var said = new ArrayList<String>();
        said.add(terms.kinds().isEmpty() ? Answer.TERMS_ALL.in(language) : kinds(terms.kinds(), language));
        if (!terms.types().isEmpty()) {
            said.add(Answer.TERMS_TYPES.in(language, types(terms.types(), language)));
        }
        if (!terms.withoutTypes().isEmpty()) {
            said.add(Answer.TERMS_WITHOUT_TYPES.in(language, types(terms.withoutTypes(), language)));
        }
        within(said, terms.within(), project, language);
        if (!terms.notBy().isEmpty()) {
            var names = users.get(terms.notBy()).stream().map(User::name).sorted();
            said.add(Answer.TERMS_NOT_BY.in(language, names.collect(Collectors.joining(comma(language)))));
        }
        if (terms.quiet()) {
            said.add(Answer.TERMS_QUIET.in(language));
        }
        return String.join(language == Language.JA ? "／" : "; ", said);
    }

    private static String kinds(Set<Kind> kinds, Language language) {
        return Arrays.stream(Kind.values())
                .filter(kinds::contains)
                .map(kind -> kind(kind).in(language))
                .collect(Collectors.joining(comma(language)));
    }

    private static Answer kind(Kind kind) {
        return switch (kind) {
            case CREATED -> Answer.TERMS_KIND_CREATED;
            case STATUS -> Answer.TERMS_KIND_STATUS;
            case ASSIGNED -> Answer.TERMS_KIND_ASSIGNED;
            case DUE -> Answer.TERMS_KIND_DUE;
            case COMMENT -> Answer.TERMS_KIND_COMMENT;
        };
    }

    private static String types(Set<String> names, Language language) {
        return names.stream()
                .sorted()
                .map(name -> Names.of(new IssueType(0, name, "", 0), language))
                .collect(Collectors.joining(comma(language)));
    }

    private static void within(List<String> said, Within within, Project project, Language language) {
        Function<Long, Optional<String>> milestone = id -> project.milestone(id).map(Milestone::name);
        Function<Long, Optional<String>> category = id -> project.category(id).map(Category::name);
        add(said, Answer.TERMS_MILESTONES, within.milestones(), milestone, language);
        add(said, Answer.TERMS_WITHOUT_MILESTONES, within.withoutMilestones(), milestone, language);
        add(said, Answer.TERMS_CATEGORIES, within.categories(), category, language);
        add(said, Answer.TERMS_WITHOUT_CATEGORIES, within.withoutCategories(), category, language);
    }

    private static void add(
            List<String> said, Answer answer, Set<Long> ids, Function<Long, Optional<String>> name, Language language) {
        if (!ids.isEmpty()) {
            var names = ids.stream()
                    .map(id -> name.apply(id).orElseGet(() -> Answer.TERMS_DELETED.in(language)))
                    .distinct()
                    .sorted();
            said.add(answer.in(language, names.collect(Collectors.joining(comma(language)))));
        }
    }

    private static String comma(Language language) {
        return language == Language.JA ? "、" : ", ";
    }
}
