package dev.baton.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.sun.management.OperatingSystemMXBean;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.ConversationInfo;
import dev.baton.chat.Message;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import dev.baton.issue.Issues;
import dev.baton.issue.NewIssue;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.Projects;
import dev.baton.testdb.Database;
import dev.baton.testdb.MySqlServer;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * How many messages a second, and how soon. On MySQL with a commit on disk, into a platform that only counts; beside it the
 * floor: how often a second the same server takes a bare INSERT and its commit. Run by hand; a figure is no test.
 */
public final class DeliveryBenchmark implements AutoCloseable {

    private static final int CHANNELS = 1_000;
    private static final int CONNECTIONS = 8;
    private static final OperatingSystemMXBean PROCESSOR =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Database database;
    private final ConfigurableApplicationContext context;
    private final Counting slack;
    private final Issues issues;
    private final Projects projects;
    private final Subscriptions subscriptions;
    private final Scheduler scheduler;
    private final User user;

    private DeliveryBenchmark(Database database) {
        this.database = database;
        context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.jpa.open-in-view=false",
                        "--spring.flyway.locations=classpath:db/migration,classpath:db/vendor/{vendor}",
                        "--spring.main.banner-mode=off",
                        "--db-scheduler.enabled=true",
                        "--logging.level.root=WARN");
        slack = context.getBean(Counting.class);
        issues = context.getBean(Issues.class);
        projects = context.getBean(Projects.class);
        subscriptions = context.getBean(Subscriptions.class);
        scheduler = context.getBean(Scheduler.class);
        user = context.getBean(Users.class)
                .register(new NewUser("Ito", "ito@example.com", Language.JA, ZoneOffset.UTC, Role.MEMBER));
    }

    /** Prints a line for each figure. */
    public static void main(String[] arguments) throws Exception {
        try (var server = MySqlServer.start(MySqlServer.Options.durable());
                var benchmark = new DeliveryBenchmark(server.freshDatabase("baton_bench"))) {
            benchmark.run();
        }
    }

    private void run() throws Exception {
        print("floor: bare INSERT and commit, %d connections: %.0f/s", CONNECTIONS, floor(Duration.ofSeconds(5)));
        idle("ALONE", 1, 50); // warms up
        print("one idle channel, commit -> post: %s", idle("IDLE", 1, 200));
        var big = project("BIG", CHANNELS);
        backlog(big, 3);
        for (int i = 0; i < 3; i++) {
            print("backlog of %d channels x 8 cards: %s", CHANNELS, backlog(big, 8));
        }
        print("a card every other second in each of %d channels, ten times: %s", CHANNELS, steadily(big, 10));
    }

    /** What the database can do at best. */
    private double floor(Duration time) throws Exception {
        try (var connection = database.connect()) {
            connection
                    .createStatement()
                    .execute("CREATE TABLE floor (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(200) NOT NULL)");
        }
        var count = new LongAdder();
        var end = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int i = 0; i < CONNECTIONS; i++) {
                threads.submit(() -> insertUntil(end, count));
            }
        }
        return count.sum() * 1e9 / time.toNanos();
    }

    private Void insertUntil(long end, LongAdder count) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement("INSERT INTO floor (text) VALUES (?)")) {
            while (System.nanoTime() < end) {
                insert.setString(1, "x".repeat(100));
                insert.executeUpdate();
                count.increment();
            }
        }
        return null;
    }

    private Project project(String key, int channels) {
        var project = projects.create(user, new NewProject(key, key, ProjectKind.CROSS_DEPARTMENT));
        IntStream.range(0, channels)
                .forEach(i -> subscriptions.follow(
                        user,
                        new Conversation("slack", "T1", key + i, Conversation.Kind.CHANNEL),
                        false,
                        key,
                        Terms.ALL));
        return project;
    }

    private String idle(String key, int channels, int count) throws Exception {
        var project = project(key, channels);
        var latencies = new long[count];
        for (int i = 0; i < count; i++) {
            slack.expect(channels);
            issues.create(user, NewIssue.of(project.key(), "Wish " + i));
            long committed = System.nanoTime();
            slack.await();
            latencies[i] = Math.max(0, slack.last() - committed);
        }
        return percentiles(latencies);
    }

    private String backlog(Project project, int cards) throws Exception {
        scheduler.pause();
        slack.expect(CHANNELS * cards);
        for (int i = 0; i < cards; i++) {
            issues.create(user, NewIssue.of(project.key(), "Wish " + i));
        }
        long start = System.nanoTime();
        long busy = PROCESSOR.getProcessCpuTime();
        scheduler.resume();
        slack.await();
        long nanos = slack.last() - start;
        return "%.0f/s, %.2f ms of this process's processor time each"
                .formatted(
                        CHANNELS * cards * 1e9 / nanos,
                        (PROCESSOR.getProcessCpuTime() - busy) / 1e6 / CHANNELS / cards);
    }

    /** Below what it can do, so that nothing gathers and is folded: each card is a message. */
    private String steadily(Project project, int cards) throws Exception {
        slack.expect(CHANNELS * cards);
        var start = System.nanoTime();
        try (var ticks = new ScheduledThreadPoolExecutor(1)) {
            var left = new CountDownLatch(cards);
            var ticking = ticks.scheduleAtFixedRate(
                    () -> {
                        issues.create(user, NewIssue.of(project.key(), "Wish " + slack.committed()));
                        left.countDown();
                    },
                    0,
                    2,
                    TimeUnit.SECONDS);
            left.await();
            ticking.cancel(false);
        }
        slack.await();
        return "%.0f/s, change -> post: %s"
                .formatted(CHANNELS * cards * 1e9 / (slack.last() - start), percentiles(slack.latencies()));
    }

    private static String percentiles(long[] nanos) {
        Arrays.sort(nanos);
        return "p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, max %.0f ms"
                .formatted(at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(sorted.length * share))] / 1e6;
    }

    private static void print(String line, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, line, arguments));
    }

    @Override
    public void close() {
        context.close();
    }

    /** A platform that takes everything at once and counts. */
    static final class Counting implements ChatPlatform {

        private static final Pattern WISH = Pattern.compile("Wish \\d+");

        private final AtomicLong ids = new AtomicLong();
        private final Map<String, Long> changes = new ConcurrentHashMap<>();
        private volatile long[] latencies = {};
        private final AtomicLong taken = new AtomicLong();
        private volatile long last;
        private volatile CountDownLatch expected = new CountDownLatch(0);

        void expect(int messages) {
            latencies = new long[messages];
            taken.set(0);
            changes.clear();
            expected = new CountDownLatch(messages);
        }

        /** A change is being committed; returns its number. */
        int committed() {
            int number = changes.size();
            changes.put("Wish " + number, System.nanoTime());
            return number;
        }

        void await() throws InterruptedException {
            if (!expected.await(5, TimeUnit.MINUTES)) {
                throw new IllegalStateException(expected.getCount() + " messages did not arrive");
            }
        }

        long last() {
            return last;
        }

        long[] latencies() {
            return latencies;
        }

        @Override
        public String name() {
            return "slack";
        }

        @Override
        public PostRef post(Post post) {
            long now = System.nanoTime();
            int index = (int) taken.getAndIncrement();
            if (index < latencies.length) {
                var wish = WISH.matcher(post.message().summary());
                latencies[index] = now - (wish.find() ? changes.getOrDefault(wish.group(), now) : now);
            }
            last = now;
            expected.countDown();
            return new PostRef(post.conversation(), "m" + ids.incrementAndGet(), post.threadId());
        }

        @Override
        public void edit(PostRef post, Message message) {}

        @Override
        public Optional<PostRef> find(Post post, Instant since) {
            return Optional.empty();
        }

        @Override
        public boolean canFind() {
            return false;
        }

        @Override
        public Conversation direct(ChatAddress user) {
            return new Conversation("slack", user.workspace(), "D" + user.userId(), Conversation.Kind.DIRECT);
        }

        @Override
        public ChatUser profile(ChatAddress user) {
            return new ChatUser(user, user.userId(), null, false, false, null, null);
        }

        @Override
        public ConversationInfo info(Conversation conversation) {
            return new ConversationInfo("", false);
        }

        @Override
        public List<Limit> pace() {
            return List.of(new Limit(1_000, Duration.ofSeconds(1)));
        }
    }

    /** Not marked as a configuration, lest other tests' contexts find it. */
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.baton",
            excludeFilters =
                    @Filter(type = FilterType.REGEX, pattern = ".*(Test|Contract|Application|FakeChats)(\\$.*)?"))
    @EntityScan("dev.baton")
    @EnableJpaRepositories("dev.baton")
    static class Application {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Counting slack() {
            return new Counting();
        }
    }
}
