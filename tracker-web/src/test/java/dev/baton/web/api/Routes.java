package dev.baton.web.api;

import java.util.List;

/** All requests that the API knows, and who may make them. A row that is missing fails {@link AuthorisationMatrixTest}. */
final class Routes {

    /**
     * The method, the path, for each person what they get, the status, and good parameters. Six letters are for a project with
     * partners and six for a cross-department one: an administrator of the space, the project's administrator, its member, its
     * viewer (a guest of the space), a member of the space and a guest who were not added.
     *
     * <p>y: done. e: done, and nothing of the project is in the answer. f: 403/5. -: 404/6. What has an owner, such as a watching,
     * is the project administrator's. A place such as {@code {category}} is filled with something of the project.
     */
    private static final String ROWS = """
            GET    /space                                                 yyyyyy yyyyyy 200 -
            GET    /space/activities                                      yyyyee yyyyye 200 -
            GET    /space/diskUsage                                       yyyyee yyyyye 200 -
            GET    /space/notification                                    yyyyyy yyyyyy 200 -
            PUT    /space/notification                                    yfffff yfffff 200 content={new}
            POST   /space/attachment                                      yyyyyy yyyyyy 200 -
            GET    /rateLimit                                             yyyyyy yyyyyy 200 -
            GET    /priorities                                            yyyyyy yyyyyy 200 -
            GET    /resolutions                                           yyyyyy yyyyyy 200 -
            GET    /statuses                                              yyyyyy yyyyyy 200 -
            GET    /teams                                                 eeeeee eeeeee 200 -
            GET    /groups                                                eeeeee eeeeee 200 -
            GET    /teams/{id}                                            ------ ------ 200 -
            GET    /groups/{id}                                           ------ ------ 200 -
            GET    /users                                                 yyyyye yyyyye 200 -
            POST   /users                                                 yfffff yfffff 201 userId={new}&name=Newcomer&mailAddress={new}@example.com&roleType=2
            GET    /users/myself                                          yyyyyy yyyyyy 200 -
            GET    /users/{id}                                            yyyyy- yyyyy- 200 -
            PATCH  /users/{id}                                            yfffff yfffff 200 name=Changed
            DELETE /users/{id}                                            yfffff yfffff 200 -
            GET    /users/{id}/icon                                       yyyyy- yyyyy- 200 -
            GET    /users/{userId}/activities                             yyyye- yyyyy- 200 -
            GET    /users/{userId}/stars                                  yyyye- yyyyy- 200 -
            GET    /users/{userId}/stars/count                            yyyye- yyyyy- 200 -
            GET    /users/{userId}/watchings                              yyyye- yyyyy- 200 -
            GET    /users/{userId}/watchings/count                        yyyye- yyyyy- 200 -
            POST   /users/{userId}/watchings/markAsChecked                yyyyyy yyyyyy 204 -
            GET    /users/myself/recentlyViewedIssues                     yyyyee yyyyye 200 -
            POST   /users/myself/recentlyViewedIssues                     yyyy-- yyyyy- 201 issueIdOrKey={issueIdOrKey}
            GET    /users/myself/recentlyViewedProjects                   yyyyee yyyyye 200 -
            GET    /projects                                              yyyyee yyyyye 200 all=true
            POST   /projects                                              yyyfyf yyyfyf 201 name=New&key={new}&chartEnabled=false&subtaskingEnabled=false&projectLeaderCanEditProjectLeader=false&textFormattingRule=markdown
            GET    /projects/{projectIdOrKey}                             yyyy-- yyyyy- 200 -
            PATCH  /projects/{projectIdOrKey}                             yyff-- yyfff- 200 name=Changed
            DELETE /projects/{projectIdOrKey}                             yfff-- yffff- 200 -
            GET    /projects/{projectIdOrKey}/activities                  yyyy-- yyyyy- 200 -
            GET    /projects/{projectIdOrKey}/image                       yyyy-- yyyyy- 200 -
            GET    /projects/{projectIdOrKey}/diskUsage                   yyyy-- yyyyy- 200 -
            GET    /projects/{projectIdOrKey}/teams                       eeee-- eeeee- 200 -
            GET    /projects/{projectIdOrKey}/customFields                eeee-- eeeee- 200 -
            GET    /projects/{projectIdOrKey}/users                       yyyy-- yyyyy- 200 -
            POST   /projects/{projectIdOrKey}/users                       yyff-- yyfff- 200 userId={newcomer}
            DELETE /projects/{projectIdOrKey}/users                       yyff-- yyfff- 200 userId={colleague}
            GET    /projects/{projectIdOrKey}/administrators              yyyy-- yyyyy- 200 -
            POST   /projects/{projectIdOrKey}/administrators              yyff-- yyfff- 200 userId={newcomer}
            DELETE /projects/{projectIdOrKey}/administrators              yyff-- yyfff- 200 userId={leader}
            GET    /projects/{projectIdOrKey}/statuses                    yyyy-- yyyyy- 200 -
            POST   /projects/{projectIdOrKey}/statuses                    yyff-- yyfff- 201 name={new}&color=#ea2c00
            PATCH  /projects/{projectIdOrKey}/statuses/updateDisplayOrder yyff-- yyfff- 200 statusId[]={statuses}
            PATCH  /projects/{projectIdOrKey}/statuses/{id}               yyff-- yyfff- 200 name={new}&color=#ea2c00
            DELETE /projects/{projectIdOrKey}/statuses/{id}               yyff-- yyfff- 200 substituteStatusId=1
            GET    /projects/{projectIdOrKey}/issueTypes                  yyyy-- yyyyy- 200 -
            POST   /projects/{projectIdOrKey}/issueTypes                  yyff-- yyfff- 201 name={new}&color=#e30000
            PATCH  /projects/{projectIdOrKey}/issueTypes/{id}             yyff-- yyfff- 200 name={new}&color=#e30000
            DELETE /projects/{projectIdOrKey}/issueTypes/{id}             yyff-- yyfff- 200 substituteIssueTypeId={substitute}
            GET    /projects/{projectIdOrKey}/categories                  yyyy-- yyyyy- 200 -
            POST   /projects/{projectIdOrKey}/categories                  yyff-- yyfff- 201 name={new}
            PATCH  /projects/{projectIdOrKey}/categories/{id}             yyff-- yyfff- 200 name={new}
            DELETE /projects/{projectIdOrKey}/categories/{id}             yyff-- yyfff- 200 -
            GET    /projects/{projectIdOrKey}/versions                    yyyy-- yyyyy- 200 -
            POST   /projects/{projectIdOrKey}/versions                    yyff-- yyfff- 201 name={new}&startDate=2030-01-15
            PATCH  /projects/{projectIdOrKey}/versions/{id}               yyff-- yyfff- 200 name={new}
            DELETE /projects/{projectIdOrKey}/versions/{id}               yyff-- yyfff- 200 -
            GET    /projects/{projectIdOrKey}/webhooks                    yyff-- yyfff- 200 -
            POST   /projects/{projectIdOrKey}/webhooks                    yyff-- yyfff- 201 name=Hook&hookUrl=https://hooks.example.com/&allEvent=true
            GET    /projects/{projectIdOrKey}/webhooks/{id}               yyff-- yyfff- 200 -
            PATCH  /projects/{projectIdOrKey}/webhooks/{id}               yyff-- yyfff- 200 name=Changed
            DELETE /projects/{projectIdOrKey}/webhooks/{id}               yyff-- yyfff- 200 -
            GET    /issues                                                yyyyee yyyyye 200 id[]={issueId}
            GET    /issues/count                                          yyyyee yyyyye 200 id[]={issueId}
            POST   /issues                                                yyyf-- yyyfy- 201 projectId={projectId}&summary=Quote&issueTypeId={issueType}&priorityId=3
            GET    /issues/{issueIdOrKey}                                 yyyy-- yyyyy- 200 -
            PATCH  /issues/{issueIdOrKey}                                 yyyf-- yyyfy- 200 summary={new}&comment=Hello
            DELETE /issues/{issueIdOrKey}                                 yyff-- yyfff- 200 -
            GET    /issues/{issueIdOrKey}/participants                    yyyy-- yyyyy- 200 -
            GET    /issues/{issueIdOrKey}/relatedIssues                   yyyy-- yyyyy- 200 -
            POST   /issues/{issueIdOrKey}/relatedIssues                   yyyf-- yyyfy- 201 targetIssueId={otherIssue}
            DELETE /issues/{issueIdOrKey}/relatedIssues/{id}              yyyf-- yyyfy- 200 -
            GET    /issues/{issueIdOrKey}/comments                        yyyy-- yyyyy- 200 -
            GET    /issues/{issueIdOrKey}/comments/count                  yyyy-- yyyyy- 200 -
            POST   /issues/{issueIdOrKey}/comments                        yyyf-- yyyfy- 201 content=Hello
            GET    /issues/{issueIdOrKey}/comments/{id}                   yyyy-- yyyyy- 200 -
            PATCH  /issues/{issueIdOrKey}/comments/{id}                   fyff-- fyfff- 200 content=Changed
            DELETE /issues/{issueIdOrKey}/comments/{id}                   yyff-- yyfff- 200 -
            GET    /issues/{issueIdOrKey}/comments/{id}/notifications     yyyy-- yyyyy- 200 -
            POST   /issues/{issueIdOrKey}/comments/{id}/notifications     fyff-- fyfff- 200 notifiedUserId[]={fellow}
            GET    /issues/{issueIdOrKey}/attachments                     yyyy-- yyyyy- 200 -
            GET    /issues/{issueIdOrKey}/attachments/{id}                yyyy-- yyyyy- 200 -
            DELETE /issues/{issueIdOrKey}/attachments/{id}                yyyf-- yyyfy- 200 -
            POST   /watchings                                             yyyy-- yyyyy- 201 issueIdOrKey={issueIdOrKey}&note=
            GET    /watchings/{id}                                        yyyy-- yyyyy- 200 -
            PATCH  /watchings/{id}                                        -y---- -y---- 200 note=Changed
            DELETE /watchings/{id}                                        -y---- -y---- 200 -
            POST   /watchings/{id}/markAsRead                             -y---- -y---- 204 -
            GET    /notifications                                         yyyyee yyyyye 200 -
            GET    /notifications/count                                   yyyyee yyyyye 200 -
            POST   /notifications/markAsRead                              yyyyyy yyyyyy 200 -
            POST   /notifications/{id}/markAsRead                         -y---- -y---- 204 -
            POST   /stars                                                 yyyy-- yyyyy- 204 issueId={issueId}
            DELETE /stars/{id}                                            -y---- -y---- 204 -
            """;

    private Routes() {}

    static List<Route> all() {
        return ROWS.lines().map(Route::of).toList();
    }
}
