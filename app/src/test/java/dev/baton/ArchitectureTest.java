package dev.baton;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.baton.playground.OnlyInPlayground;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The shape of the house. Every rule is one field; RATIONALE.md says why. */
@AnalyzeClasses(
        packages = "dev.baton",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestSupport.class})
class ArchitectureTest {

    private static final String[] STORE = {
        "dev.baton.error..",
        "dev.baton.text..",
        "dev.baton.transaction..",
        "dev.baton.user..",
        "dev.baton.space..",
        "dev.baton.project..",
        "dev.baton.attachment..",
        "dev.baton.activity..",
        "dev.baton.issue..",
        "dev.baton.watching..",
        "dev.baton.notification..",
        "dev.baton.star..",
        "dev.baton.viewing..",
        "dev.baton.webhook.."
    };

    private static final String[] CORE = {
        "dev.baton.chat..",
        "dev.baton.command..",
        "dev.baton.wording..",
        "dev.baton.account..",
        "dev.baton.delivery..",
        "dev.baton.bot.."
    };

    @ArchTest
    static final ArchRule slackIsSpokenInSlackOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.baton.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.slack..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule botFrameworkIsSpokenInTeamsOnly = noClasses()
            .that()
            .resideOutsideOfPackage("dev.baton.teams..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.microsoft.bot..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storeKnowsNoHttp = noClasses()
            .that()
            .resideInAnyPackage(STORE)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.web..",
                    "org.springframework.http..",
                    "jakarta.servlet..",
                    "java.net.http..",
                    "okhttp3..",
                    "retrofit2.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storeKnowsNobodyAboveIt = noClasses()
            .that()
            .resideInAnyPackage(STORE)
            .should()
            .dependOnClassesThat(resideInAPackage("dev.baton..").and(not(resideInAnyPackage(STORE))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule coreKnowsNoChat = noClasses()
            .that()
            .resideInAnyPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.slack..", "dev.baton.teams..", "dev.baton.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule slackIsAStrangerToTheOthers = noClasses()
            .that()
            .resideInAPackage("dev.baton.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.teams..", "dev.baton.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule teamsIsAStrangerToTheOthers = noClasses()
            .that()
            .resideInAPackage("dev.baton.teams..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.slack..", "dev.baton.web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule theWebIsAStrangerToTheChats = noClasses()
            .that()
            .resideInAPackage("dev.baton.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.slack..", "dev.baton.teams..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule whatStandsOnTopShowsNothing = classes()
            .that()
            .resideInAnyPackage("dev.baton.slack..", "dev.baton.teams..", "dev.baton.web..")
            .and()
            .areTopLevelClasses() // what is nested in an interface is public by the language, and no wider than it
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule thePlaygroundIsOnlyWhereItIsPlayed = classes()
            .that()
            .resideInAPackage("dev.baton.playground..")
            .and()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .beAnnotatedWith(OnlyInPlayground.class);

    @ArchTest
    static final ArchRule thePlaygroundSpeaksWithTheAdaptersOverTheWireAlone = noClasses()
            .that()
            .resideInAPackage("dev.baton.playground..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.baton.slack..", "dev.baton.teams..", "dev.baton.web..", "dev.baton.bot..");

    @ArchTest
    static final ArchRule nobodyRestsOnThePlayground = noClasses()
            .that()
            .resideOutsideOfPackage("dev.baton.playground..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.baton.playground..");

    @ArchTest
    static final ArchRule jpaEndsAtTheFacade = classes()
            .that()
            .haveSimpleNameEndingWith("Entity")
            .or()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areAnnotatedWith("jakarta.persistence.Embeddable")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule publicMethodsSpeakInRecords = noMethods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawReturnType(resideInAPackage("jakarta.persistence.."))
            .orShould()
            .haveRawParameterTypes(anyElementThat(resideInAPackage("jakarta.persistence..")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nobodySleeps = noClasses()
            .should()
            .callMethodWhere(target(owner(equivalentTo(Thread.class))).and(target(name("sleep"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO|Mapper)")
            .allowEmptyShould(true);

    @Test
    void everyPackageKeepsToItsOpenParts() {
        ApplicationModules.of(BatonApplication.class, resideInAnyPackage("dev.baton.testdb..", "dev.baton.testchat.."))
                .verify();
    }

    /** The other modules' test support comes as a jar, which ArchUnit does not recognise as tests. */
    static final class NoTestSupport implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar")
                    && !location.contains("/testdb/")
                    && !location.contains("/testchat/");
        }
    }
}
