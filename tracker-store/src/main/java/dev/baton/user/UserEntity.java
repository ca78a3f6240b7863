package dev.baton.user;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person's row. */
@Entity
@Table(name = "app_user")
class UserEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String mailAddress;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Language language;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Role role;

    private Instant created;

    @Version
    private long version;

    /** What the person is found by; see {@link SearchTerms}. */
    @ElementCollection
    @CollectionTable(name = "app_user_term", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "term")
    private Set<String> terms = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected UserEntity() {}

    /** @param user with its text checked already */
    UserEntity(NewUser user, Instant created) {
        this.name = user.name();
        this.mailAddress = user.mailAddress();
        this.language = user.language();
        this.timeZone = user.timeZone().getId();
        this.role = user.role();
        this.created = created;
        this.terms = new HashSet<>(SearchTerms.of(name, mailAddress));
    }

    void rename(String to) {
        if (!to.equals(name)) {
            name = to;
            terms.clear();
            terms.addAll(SearchTerms.of(name, mailAddress));
        }
    }

    void speak(Language to) {
        language = to;
    }

    void live(ZoneId in) {
        timeZone = in.getId();
    }

    void become(Role to) {
        role = to;
    }

    User toUser() {
        return new User(id, name, mailAddress, language, ZoneId.of(timeZone), role);
    }
}
