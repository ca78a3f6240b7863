package dev.baton.user;

import dev.baton.error.TrackerException.Invalid;
import dev.baton.text.PlainText;
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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person's row. */
@Entity
@Table(name = "app_user")
class UserEntity {

    private static final int MAIL_ADDRESS_LENGTH = 254;
    private static final Pattern LOGIN_NAME = Pattern.compile("[A-Za-z0-9_@.+-]{1,100}");

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

    private @Nullable String loginName;
    private Instant created;
    private boolean deleted;
    private @Nullable String formerMailAddress;

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
        this.loginName = user.loginName();
        this.created = created;
        this.terms = new HashSet<>(SearchTerms.of(name, mailAddress));
    }

    /** The same with its text as it is kept. @throws Invalid when a part of it cannot be taken */
    static NewUser checked(NewUser user) {
        var loginName = user.loginName();
        if (loginName != null && !LOGIN_NAME.matcher(loginName).matches()) {
            throw Invalid.at("loginName", "loginName.malformed", loginName);
        }
        return new NewUser(
                checkedName(user.name()),
                checkedMailAddress(user.mailAddress()),
                user.language(),
                user.timeZone(),
                user.role(),
                loginName);
    }

    /** The name as it is kept. @throws Invalid when it is blank or too long */
    static String checkedName(String name) {
        return PlainText.line("name", name, Users.NAME_LENGTH);
    }

    /** The address as it is kept. @throws Invalid when it is none */
    static String checkedMailAddress(String text) {
        var address = lowerCase(text);
        int at = address.indexOf('@');
        boolean formed = at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1;
        if (!formed
                || address.length() > MAIL_ADDRESS_LENGTH
                || address.chars().anyMatch(c -> c <= ' ' || c == 0x7f || "<>,;:\"\\()[]".indexOf(c) >= 0)) {
            throw Invalid.at("mailAddress", "mailAddress.malformed", address);
        }
        return address;
    }

    static String lowerCase(String mailAddress) {
        return mailAddress.strip().toLowerCase(Locale.ROOT);
    }

    void rename(String to) {
        if (!to.equals(name)) {
            name = to;
            learnTerms();
        }
    }

    void readdress(String toMailAddress) {
        mailAddress = toMailAddress;
        learnTerms();
    }

    private void learnTerms() {
        var now = SearchTerms.of(name, mailAddress);
        terms.retainAll(now);
        terms.addAll(now);
    }

    /** Leaves the row, for history, and the address, which must be unique, to others: no address is without an @. */
    void delete() {
        deleted = true;
        formerMailAddress = mailAddress;
        mailAddress = "deleted-" + id;
        loginName = null;
        terms.clear();
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
        return new User(id, name, deleted ? "" : mailAddress, language, ZoneId.of(timeZone), role, loginName);
    }
}
