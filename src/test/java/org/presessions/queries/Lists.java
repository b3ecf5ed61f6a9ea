package org.presessions.queries;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.presessions.queries.Scene.Reader;

/// Every address that answers with a list, and every one that does not.
final class Lists {
    /// The lists, each with who looks at it and where it is in a scene.
    static final List<ListAddress> ALL = List.of(
            // everybody's
            list("/", Reader.NOBODY),
            list("/pre-sessions", Reader.NOBODY),
            list("/published-statements", Reader.NOBODY),
            list("/pre-sessions/{series}", Reader.NOBODY, scene -> scene.open.path()),
            list("/pre-sessions/{series}/call", Reader.NOBODY, scene -> scene.open.path() + "/call"),
            list("/pre-sessions/{series}/call.pdf", Reader.NOBODY, scene -> scene.open.path() + "/call.pdf"),
            list("/pre-sessions/{series}/call.docx", Reader.NOBODY, scene -> scene.open.path() + "/call.docx"),
            list("/pre-sessions/{series}/call.ics", Reader.NOBODY, scene -> scene.open.path() + "/call.ics")
                    .growing("body"),
            list("/applications/new", Reader.NOBODY, scene -> "/applications/new?series=" + scene.open.slug()),
            // the record of recommendations
            found("/recommendations", ""),
            found("/recommendations/statistics", ""),
            found("/recommendations/statistics.{format:csv|xlsx}", ".csv"),
            found("/recommendations/statistics.{format:csv|xlsx}", ".xlsx"),
            found("/recommendations/export.{format}", ".csv"),
            found("/recommendations/export.{format}", ".json"),
            found("/recommendations/export.{format}", ".xlsx"),
            found("/recommendations/export.{format}", ".docx"),
            found("/recommendations/feed.atom", ""),
            found("/api/v1/recommendations", ""),
            list(
                    "/recommendations/{id:[0-9]{1,18}}",
                    Reader.NOBODY,
                    scene -> "/recommendations/" + scene.recommendations.first),
            list("/states/{state}", Reader.NOBODY, scene -> "/states/" + scene.recommendations.state.slug()),
            list("/states/{state}", Reader.NOBODY, scene -> scene.past.preSession.page()),
            list("/pre-sessions/{series}.ics", Reader.NOBODY, scene -> scene.open.path() + ".ics")
                    .growing("body"),
            ofState("/promises", ""),
            ofState("/allies", "?issue=justice"),
            ofState("/to-others", ""),
            ofState("/cycles", ""),
            ofState("/compared", "?with=CHE"),
            // applicants, speakers, delegates
            list("/applications", Reader.APPLICANT),
            list("/panel-invitations", Reader.SPEAKER),
            list("/statements", Reader.SPEAKER),
            list("/sign-ins", Reader.SPEAKER),
            list("/calendar", Reader.SPEAKER),
            list("/invitations", Reader.DELEGATE),
            list("/invitations/{series}", Reader.DELEGATE, scene -> "/invitations/" + scene.open.slug()),
            ofPast("/pre-sessions/{series}/{state}/brief", Reader.DELEGATE),
            ofPast("/pre-sessions/{series}/{state}/brief.docx", Reader.DELEGATE),
            ofPast("/pre-sessions/{series}/{state}/brief.pdf", Reader.DELEGATE),
            // the meeting
            list("/meetings", Reader.MODERATOR),
            ofLive("/pre-sessions/{series}/{state}/meeting", Reader.DELEGATE),
            ofLive("/pre-sessions/{series}/{state}/meeting", Reader.PANELLIST),
            ofLive("/pre-sessions/{series}/{state}/meeting/moderation", Reader.MODERATOR),
            ofLive("/pre-sessions/{series}/{state}/meeting/backstage", Reader.MODERATOR),
            ofLive("/pre-sessions/{series}/{state}/meeting/speakers", Reader.DELEGATE),
            ofLive("/pre-sessions/{series}/{state}/meeting/speakers.csv", Reader.DELEGATE),
            ofLive("/pre-sessions/{series}/{state}/meeting/moderation/attendance", Reader.SECRETARIAT),
            list(
                    "/pre-sessions/{series}/{state}/meeting/moderation/attendance.{format:csv|xlsx}",
                    Reader.SECRETARIAT,
                    scene -> scene.live.preSession.path() + "/meeting/moderation/attendance.csv"),
            // the desk
            list("/desk", Reader.SECRETARIAT),
            list("/desk/people", Reader.SECRETARIAT),
            list("/desk/custodians", Reader.SECRETARIAT),
            list("/desk/outbox", Reader.SECRETARIAT),
            list("/desk/outbox/left", Reader.SECRETARIAT, scene -> "/desk/outbox/left?fate=failed"),
            list(
                    "/desk/outbox/groups/{group}",
                    Reader.SECRETARIAT,
                    scene -> "/desk/outbox/groups/decision?q="
                            + scene.live.preSession.series().slug()),
            list("/desk/series/{series}", Reader.SECRETARIAT, scene -> "/desk/series/" + scene.open.slug()),
            list(
                    "/desk/pre-sessions/{series}/call",
                    Reader.SECRETARIAT,
                    scene -> "/desk" + scene.open.path() + "/call"),
            ofLive("/desk/pre-sessions/{series}/{state}/applications", Reader.SECRETARIAT),
            list(
                    "/desk/pre-sessions/{series}/{state}/applications.{format:csv|xlsx|zip}",
                    Reader.SECRETARIAT,
                    scene -> "/desk" + scene.live.preSession.path() + "/applications.xlsx"),
            list(
                    "/desk/series/{series}/glance",
                    Reader.SECRETARIAT,
                    scene -> "/desk/series/" + scene.open.slug() + "/glance"),
            list(
                    "/desk/series/{series}/applications",
                    Reader.SECRETARIAT,
                    scene -> "/desk/series/" + scene.open.slug() + "/applications"),
            list(
                    "/desk/series/{series}/applications.{format:csv|xlsx|zip}",
                    Reader.SECRETARIAT,
                    scene -> "/desk/series/" + scene.open.slug() + "/applications.csv"),
            list(
                    "/desk/applications/{id}/assessment",
                    Reader.ASSESSOR,
                    scene -> "/desk/applications/" + scene.live.assessed.id() + "/assessment"),
            ofLive("/desk/pre-sessions/{series}/{state}/assessors", Reader.SECRETARIAT),
            ofLive("/desk/pre-sessions/{series}/{state}/panel", Reader.SECRETARIAT),
            ofLive("/desk/pre-sessions/{series}/{state}/panel/proposal", Reader.SECRETARIAT),
            ofLive("/desk/pre-sessions/{series}/{state}/statements", Reader.SECRETARIAT),
            list(
                    "/desk/pre-sessions/{series}/statements",
                    Reader.SECRETARIAT,
                    scene -> "/desk" + scene.open.path() + "/statements"),
            list(
                    "/desk/pre-sessions/{series}/statements/reminders",
                    Reader.SECRETARIAT,
                    scene -> "/desk" + scene.open.path() + "/statements/reminders?all=true"),
            list("/desk/missions", Reader.SECRETARIAT, scene -> "/desk/missions?q=" + scene.mark),
            list("/desk/missions/{state}", Reader.SECRETARIAT, scene -> "/desk/missions/mongolia"),
            list(
                            "/desk/pre-sessions/{series}/missions",
                            Reader.SECRETARIAT,
                            scene -> "/desk" + scene.open.path() + "/missions")
                    .growing("ul.rows li"),
            ofLive("/desk/pre-sessions/{series}/{state}/missions", Reader.SECRETARIAT)
                    .growing("ul.rows bdi"),
            list("/desk/recommendations", Reader.SECRETARIAT),
            list("/desk/recommendations/labels", Reader.SECRETARIAT),
            list("/desk/recommendations/imports/{id}", Reader.SECRETARIAT, scene -> scene.imports.path),
            list(
                    "/desk/recommendations/imports/{id}/runs/{runId}/findings.csv",
                    Reader.SECRETARIAT,
                    scene -> scene.imports.findings));

    /// What shows one thing, a form, a file, or what changes with a release only.
    static final Set<String> NONE = Set.of(
            "/how-it-works",
            "/contact",
            "/imprint",
            "/privacy",
            "/accessibility",
            "/desk/organisation",
            "/desk/statements/{id}/true-video",
            "/desk/organisation/emblem",
            "/desk/retention", // numbers by day, fifty lines at most
            "/assets/{version}/identity.css",
            "/assets/{version}/emblem-{scheme:light|dark}",
            "/assets/{version}/app.css",
            "/m/{expiry:\\d{1,12}}-{signature:[A-Za-z0-9_-]{43}}/{assetId}/{*file}",
            "/sign-in",
            "/signed-out",
            "/sign-in/link/{token}",
            "/first-administrator/{token}",
            "/desk/pre-sessions/{series}/missions/reminders", // missions whose letters have left: none in a scene
            "/desk/pre-sessions/{series}/badges", // none in a scene that is held online alone: BadgePagesTest
            "/desk/pre-sessions/{series}/badges.pdf",
            "/desk/pre-sessions/{series}/{state}/check-in",
            "/desk/pre-sessions/{series}/{state}/check-in/arrivals",
            "/pre-sessions/{series}/halls", // of one series: one query
            "/desk/pre-sessions/{series}/halls", // the same
            "/desk/pre-sessions/{series}/halls/{id}",
            "/pre-sessions/{series}/programme", // blocks of one programme: one query
            "/pre-sessions/{series}/programme.pdf",
            "/pre-sessions/{series}/questions/{id}",
            "/desk/pre-sessions/{series}/programme", // its blocks: three queries, ProgrammePagesTest
            "/desk/pre-sessions/{series}/programme/blocks/{id}",
            "/calendars/{token}.ics", // what /calendar shows
            "/states/{state}.ics", // the Pre-sessions of one State
            "/recommendations/statistics/{picture}.{format:svg|png}", // of pictures that stand in
            // /recommendations/statistics
            "/picture.png",
            "/states/{state}.png", // of the latest Pre-session of one State
            "/robots.txt",
            "/sitemap.xml", // all States
            "/pre-sessions/{series}/{state}/participation", // numbers of one Pre-session
            "/pre-sessions/{series}/{state}", // leads to the State's page
            "/recommendations/states/{state}", // the same
            "/desk/pre-sessions/{series}/{state}/panel/release", // asks what the panel asks
            "/pre-sessions/{series}/{state}/statements/{seatId}",
            "/pre-sessions/{series}/{state}/statements/{seatId}/captions/{language}.vtt",
            "/pre-sessions/{series}/{state}/statements/{seatId}/fact-sheets/{issue:[1-8]}.docx",
            "/pre-sessions/{series}/{state}/statements/{seatId}/fact-sheets/{issue:[1-8]}.pdf",
            "/pre-sessions/{series}/{state}/meeting/moderation/parts", // persons by one query
            "/pre-sessions/{series}/{state}/question", // a form
            "/pre-sessions/{series}/{state}/meeting/captions", // lines by one query, whose they are by two
            "/pre-sessions/{series}/{state}/meeting/stream",
            "/pre-sessions/{series}/{state}/meeting/backstage/stream",
            "/pre-sessions/{series}/{state}/meeting/backstage/clock",
            "/pre-sessions/{series}/{state}/meeting/backstage/news",
            "/pre-sessions/{series}/{state}/meeting/hall", // the room without its lists
            "/pre-sessions/{series}/{state}/meeting/clock",
            "/pre-sessions/{series}/{state}/meeting/devices",
            "/pre-sessions/{series}/{state}/meeting/news",
            "/applications/{id}",
            "/applications/{id}/form/{section}",
            "/applications/{id}/submission-file",
            "/applications/{id}/files/{question}",
            "/desk/applications/{id}/files/{question}",
            "/applications/{id}/check",
            "/applications/{id}/withdrawal",
            "/applications/departure",
            "/applications/late/{token}",
            "/panel-invitations/{seatId}",
            "/panel-invitations/{seatId}/speaker", // of one place
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/joint", // of one place
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/speaker", // of one place
            "/statements/{seatId}",
            "/statements/{seatId}/checks",
            "/statements/{seatId}/drafts",
            "/statements/{seatId}/fact-sheets",
            "/statements/{seatId}/fact-sheets/{issue:[1-8]}.docx",
            "/statements/{seatId}/fact-sheets/{issue:[1-8]}.pdf",
            "/statements/{seatId}/captions", // of the languages that are offered
            "/statements/{seatId}/captions/{language}",
            "/statements/{seatId}/portrait",
            "/statements/{seatId}/portrait/{film}.jpg",
            "/statements/{seatId}/protection",
            "/statements/{seatId}/recorder",
            "/statements/{seatId}/recorder/choice",
            "/statements/{seatId}/recorder/key",
            "/statements/{seatId}/removal",
            "/statements/{seatId}/veil",
            "/statements/{seatId}/veil/film",
            "/statements/{seatId}/video",
            "/recommendations/alerts/new",
            "/recommendations/alerts/{token}",
            "/recommendations/alerts/{token}/stop",
            "/recommendations/api",
            "/recommendations/dump", // files of a folder
            "/recommendations/dump/",
            "/recommendations/dump/{name}/{file}",
            "/recommendations/states", // all States
            "/desk/sessions", // all sessions of the Working Group
            "/api/v1/recommendations/{id:[0-9]{1,18}}",
            "/api/v1/vocabularies",
            "/api/v1/vocabularies/{facet}",
            "/api/v1/openapi.json",
            "/api/v1/**",
            "/desk/applications/{id}",
            "/desk/custodians/applications/{id}", // of one speaker, all that was asked
            "/desk/applications/{id}/submission-file",
            "/desk/applications/{id}/submission-look",
            "/desk/applications/{id}/submission-pages",
            "/desk/applications/{id}/redacted-copy", // one application
            "/desk/missions/import",
            "/desk/outbox/groups/{group}/release",
            "/desk/outbox/groups/{group}/sentence",
            "/desk/outbox/templates", // all kinds of letters
            "/desk/outbox/templates/{key}/{language}",
            "/desk/outbox/{id}",
            "/desk/pre-sessions/{series}/{state}/programme",
            "/applications/words",
            "/applications/{id}/form/{section}/device-key",
            "/desk/pre-sessions/{series}/call/form", // of one form, which is one row
            "/desk/pre-sessions/{series}/call/form/file",
            "/desk/pre-sessions/{series}/call/form/file/new",
            "/desk/pre-sessions/{series}/call/form/file/xlsform",
            "/desk/pre-sessions/{series}/call/form/parts/new",
            "/desk/pre-sessions/{series}/call/form/parts/{code}",
            "/desk/pre-sessions/{series}/call/form/preview",
            "/desk/pre-sessions/{series}/call/form/questions/new",
            "/desk/pre-sessions/{series}/call/form/questions/{name}",
            "/desk/pre-sessions/{series}/call/targets", // of the States of one series, all asked at once
            "/desk/pre-sessions/{series}/call/text", // of seven sections
            "/desk/pre-sessions/{series}/call/news", // two numbers
            "/applications/{id}/news",
            "/applications/news/{token}",
            "/desk/pre-sessions/{series}/call/files", // ten at most, all asked at once
            "/pre-sessions/{series}/call/files/{id}",
            "/desk/pre-sessions/{series}/{state}/late-entries", // links and what came by post of one State, all asked
            // at once
            "/desk/recommendations/imports/{id}/status",
            "/desk/recommendations/synonyms", // one field of text
            "/desk/ties", // one field of text
            "/desk/applications/{id}/comments", // on one application, with their authors asked at once
            "/desk/criteria", // of five criteria or so, all asked at once
            "/desk/tokens", // of one person, all asked at once
            "/api/v1/applications", // for who has a token: ApplicationsApiTest
            "/desk/people/{id}", // one person
            "/desk/series/new",
            "/desk/series/{series}/announcement", // the States of one series, all asked at once
            "/desk/series/{series}/states/{state}", // of one State
            "/desk/statements/{id}",
            "/desk/statements/{id}/captions",
            "/desk/statements/{id}/captions/{language}",
            "/desk/statements/{id}/removal",
            "/receipts", // of one application, its versions all at once
            "/demonstration/addresses",
            "/demonstration/parts",
            "/demonstration/mails", // as the outbox reads them; there with the demonstration only
            "/demonstration/mails/{id}");

    private Lists() {}

    /// A list: its address as the program knows it, who looks, where it is in a scene, and which elements of the page
    /// grow with it.
    record ListAddress(String pattern, Reader reader, Function<Scene, String> at, String rows) {
        ListAddress growing(String elements) {
            return new ListAddress(pattern, reader, at, elements);
        }

        @Override
        public String toString() {
            return pattern + " for " + reader;
        }
    }

    private static ListAddress list(String pattern, Reader reader) {
        return list(pattern, reader, scene -> pattern);
    }

    private static ListAddress list(String pattern, Reader reader, Function<Scene, String> at) {
        return new ListAddress(pattern, reader, at, "main *");
    }

    private static ListAddress ofLive(String pattern, Reader reader) {
        return list(pattern, reader, scene -> scene.live.at(pattern));
    }

    private static ListAddress ofPast(String pattern, Reader reader) {
        return list(pattern, reader, scene -> scene.past.at(pattern));
    }

    private static ListAddress ofState(String page, String asked) {
        return list(
                "/recommendations/states/{state}" + page,
                Reader.NOBODY,
                scene -> scene.recommendations.path() + page + asked);
    }

    /// What the scene's own word finds.
    private static ListAddress found(String pattern, String format) {
        var path = pattern.replaceFirst("\\.\\{.*", "") + format;
        return list(pattern, Reader.NOBODY, scene -> path + "?q=" + scene.mark);
    }
}
