package dev.baton.bot;

import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.wording.Help;
import org.springframework.stereotype.Component;

/** Has commands carried out, each by whoever knows its topic. */
@Component
class Commands {

    private final IssueActions issues;
    private final PassActions pass;
    private final CreateActions create;
    private final SearchActions search;
    private final SubscriptionActions subscriptions;
    private final ProjectActions projects;
    private final AccountActions accounts;
    private final ApiKeyActions apiKeys;
    private final DeliveryActions deliveries;
    private final Help help;

    Commands(
            IssueActions issues,
            PassActions pass,
            CreateActions create,
            SearchActions search,
            SubscriptionActions subscriptions,
            ProjectActions projects,
            AccountActions accounts,
            ApiKeyActions apiKeys,
            DeliveryActions deliveries,
            Help help) {
        this.issues = issues;
        this.pass = pass;
        this.create = create;
        this.search = search;
        this.subscriptions = subscriptions;
        this.projects = projects;
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.deliveries = deliveries;
        this.help = help;
    }

    /** Answers a press in the agenda with the agenda as it is then. */
    Reply carryOut(Asked asked, Command command) {
        var reply = answer(asked, command);
        return asked.inAgenda() && reply instanceof Reply.Replace
                ? new Reply.Replace(search.agenda(asked.reader(), asked.user()))
                : reply;
    }

    private Reply answer(Asked asked, Command command) {
        return switch (command) {
            case Command.Agenda c -> asked.tell(search.agenda(asked.reader(), asked.user()));
            case Command.Show c -> issues.show(asked, c);
            case Command.History c -> search.history(asked, c);
            case Command.Create c -> create.create(asked, c);
            case Command.Pass c -> pass.pass(asked, c);
            case Command.Assign c -> issues.assign(asked, c);
            case Command.Due c -> issues.due(asked, c);
            case Command.ChangeStatus c -> issues.changeStatus(asked, c);
            case Command.Comment c -> issues.comment(asked, c);
            case Command.Watch c -> issues.watch(asked, c);
            case Command.Unwatch c -> issues.unwatch(asked, c);
            case Command.Find c -> search.find(asked, c);
            case Command.Follow c -> subscriptions.follow(asked, c);
            case Command.Unfollow c -> subscriptions.unfollow(asked, c.project());
            case Command.Here c -> subscriptions.here(asked);
            case Command.Use c -> subscriptions.use(asked, c.project());
            case Command.CreateProject c -> projects.create(asked, c);
            case Command.ListProjects c -> projects.list(asked);
            case Command.Members c -> projects.members(asked, c.project());
            case Command.AddMember c -> projects.add(asked, c);
            case Command.RemoveMember c -> projects.remove(asked, c);
            case Command.Speak c -> accounts.speak(asked, c);
            case Command.Live c -> accounts.live(asked, c);
            case Command.MakeApiKey c -> apiKeys.make(asked, c);
            case Command.ListApiKeys c -> apiKeys.list(asked);
            case Command.RevokeApiKey c -> apiKeys.revoke(asked, c);
            case Command.SetUp c -> accounts.setUp(asked, c);
            case Command.Undelivered c -> deliveries.undelivered(asked);
            case Command.Redeliver c -> deliveries.redeliver(asked, c);
            case Command.Help c -> asked.tell(help.about(c.word(), asked.reader()));
            case Command.NotUnderstood c -> asked.tell(help.notUnderstood(c, asked.reader()));
        };
    }
}
