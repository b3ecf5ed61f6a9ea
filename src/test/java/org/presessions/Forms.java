package org.presessions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.presessions.queries.Scene;
import org.presessions.queries.Scene.Reader;
import org.presessions.testing.Browser;

/// Every page with a form that somebody types into, and what one types there.
final class Forms {
    private static final String TEXT =
            "textarea, input[type=text], input[type=email], input[type=tel], input[type=url], input:not([type])";

    private Forms() {}

    /// @param at where it is in a scene
    record FormPage(String name, Reader reader, Function<Scene, String> at) {
        @Override
        public String toString() {
            return name + " for " + reader;
        }
    }

    static final List<FormPage> ALL = List.of(
            page("the first step", Reader.NOBODY, scene -> "/applications/new?series=" + scene.open.slug()),
            page("a code of words", Reader.NOBODY, scene -> "/applications/words"),
            page("a sign-in", Reader.NOBODY, scene -> "/sign-in"),
            page("an alert", Reader.NOBODY, scene -> "/recommendations/alerts/new?q=justice"),
            page("who writes with you", Reader.APPLICANT, scene -> "/applications/" + scene.draft.id()),
            ofDraft("institution"),
            ofDraft("aim"),
            ofDraft("engagement"),
            ofDraft("speaker"),
            ofDraft("consent"),
            page(
                    "an answer to an offered place",
                    Reader.SPEAKER,
                    scene -> links(scene, Reader.SPEAKER, "/panel-invitations", "/panel-invitations/")
                            .getLast()),
            page(
                    "a statement",
                    Reader.SPEAKER,
                    scene -> links(scene, Reader.SPEAKER, "/statements", "/statements/")
                            .getFirst()),
            page(
                    "captions",
                    Reader.PANELLIST,
                    scene -> links(scene, Reader.PANELLIST, "/statements", "/statements/")
                                    .getFirst()
                            + "/captions/en"),
            ofStatement("captions, by staff", "/captions/en"),
            page(
                    "what may be known of a speaker",
                    Reader.SPEAKER,
                    scene -> links(scene, Reader.SPEAKER, "/statements", "/statements/")
                                    .getFirst()
                            + "/protection"),
            page(
                    "an answer to an invitation",
                    Reader.DELEGATE,
                    scene -> "/invitations/" + scene.live.preSession.series().slug()),
            page("a question", Reader.DELEGATE, scene -> scene.live.preSession.path() + "/meeting"),
            page("an answer", Reader.PANELLIST, scene -> scene.live.preSession.path() + "/meeting"),
            page("the moderation", Reader.MODERATOR, scene -> scene.live.preSession.path() + "/meeting/moderation"),
            page(
                    "who interprets",
                    Reader.SECRETARIAT,
                    scene -> scene.live.preSession.path() + "/meeting/moderation/parts"),
            desk("/people"),
            desk("/outbox/templates/selection.mail.invited/en"),
            desk("/outbox/groups/invitation/sentence"),
            desk("/organisation"),
            page(
                    "a letter",
                    Reader.SECRETARIAT,
                    scene ->
                            links(scene, Reader.SECRETARIAT, "/desk/outbox/groups/invitation", "/desk/outbox/").stream()
                                    .filter(link -> !link.contains("groups"))
                                    .findFirst()
                                    .orElseThrow()),
            page("what a call says", Reader.SECRETARIAT, scene -> "/desk" + scene.open.path() + "/call/text"),
            page("how many are hoped for", Reader.SECRETARIAT, scene -> "/desk" + scene.open.path() + "/call/targets"),
            page("a call", Reader.SECRETARIAT, scene -> "/desk" + scene.open.path() + "/call"),
            ofForm("/questions/new?part=consent"),
            ofForm("/questions/aim"),
            ofForm("/parts/new"),
            ofForm("/parts/aim"),
            page(
                    "an assessment",
                    Reader.ASSESSOR,
                    scene -> "/desk/applications/" + scene.live.assessed.id() + "/assessment"),
            page(
                    "a comment on an application",
                    Reader.ASSESSOR,
                    scene -> "/desk/applications/" + scene.live.assessed.id() + "/comments"),
            page(
                    "parts to hide of an application",
                    Reader.SECRETARIAT,
                    scene -> "/desk/applications/" + scene.live.assessed.id() + "/redacted-copy"),
            page(
                    "a request for a real name",
                    Reader.SECRETARIAT,
                    scene -> "/desk/custodians/applications/"
                            + scene.past.panel.getLast().applicationId()),
            page(
                    "another speaker",
                    Reader.SPEAKER,
                    scene -> links(scene, Reader.SPEAKER, "/panel-invitations", "/panel-invitations/")
                                    .getLast()
                            + "/speaker"),
            page("another speaker, by staff", Reader.SECRETARIAT, Forms::ofAnotherSpeaker),
            page(
                    "one more speaker in a place",
                    Reader.SECRETARIAT,
                    scene -> ofAnotherSpeaker(scene).replace("/speaker", "/joint")),
            page("a panel", Reader.SECRETARIAT, scene -> "/desk" + scene.live.preSession.path() + "/panel"),
            page(
                    "a statement to decide on",
                    Reader.SECRETARIAT,
                    scene -> links(
                                    scene,
                                    Reader.SECRETARIAT,
                                    "/desk" + scene.live.preSession.path() + "/statements",
                                    "/desk/statements/")
                            .getLast()),
            page("a programme", Reader.SECRETARIAT, scene -> "/desk" + scene.live.preSession.path() + "/programme"),
            page(
                    "a hall",
                    Reader.SECRETARIAT,
                    scene -> "/desk" + scene.live.preSession.series().path() + "/halls"),
            page("a check-in", Reader.SECRETARIAT, scene -> "/desk" + scene.live.preSession.path() + "/check-in"),
            desk("/missions/mongolia"),
            desk("/missions/import"),
            desk("/recommendations/labels"),
            desk("/recommendations/synonyms"),
            page("a late link", Reader.SECRETARIAT, scene -> "/desk" + scene.live.preSession.path() + "/late-entries"),
            page(
                    "a State in a series",
                    Reader.SECRETARIAT,
                    scene -> "/desk/series/" + scene.live.preSession.series().slug() + "/states/"
                            + scene.live.preSession.state().slug()),
            desk("/ties"),
            desk("/criteria"),
            desk("/tokens"),
            desk("/sessions"));

    /// Buttons, choices, files and days; and what is sent as one types.
    static final Set<String> NOTHING_TYPED = Set.of(
            "/applications/departure",
            "/calendar",
            "/calendar/end",
            "/desk/missions/observers",
            "/desk/pre-sessions/{series}/missions/reminders",
            "/desk/pre-sessions/{series}/halls/places",
            "/desk/pre-sessions/{series}/halls/{id}", // the same fields as a new one: HallPagesTest
            "/desk/pre-sessions/{series}/halls/{id}/removal",
            "/desk/pre-sessions/{series}/programme/blocks",
            "/desk/pre-sessions/{series}/programme/blocks/{id}",
            "/desk/pre-sessions/{series}/programme/blocks/{id}/move",
            "/desk/pre-sessions/{series}/programme/blocks/{id}/removal",
            "/desk/pre-sessions/{series}/programme/days",
            "/desk/pre-sessions/{series}/programme/days/removal",
            "/desk/pre-sessions/{series}/call/extensions/{state}/removal",
            "/desk/pre-sessions/{series}/call/publication/removal",
            "/desk/pre-sessions/{series}/programme/publication",
            "/desk/pre-sessions/{series}/programme/publication/removal",
            "/applications/{id}/news",
            "/applications/news/{token}",
            "/desk/pre-sessions/{series}/call/news",
            "/applications/{id}/files/{question}",
            "/applications/{id}/files/{question}/removal",
            "/applications/{id}/form/submission",
            "/applications/{id}/form/submission/removal",
            "/applications/{id}/form/{section}/draft",
            "/applications/{id}/submission",
            "/applications/{id}/withdrawal",
            "/applications/{id}/words",
            "/applications/{id}/co-writers/{personId}/removal",
            "/demonstration/try-as/{code}",
            "/desk/criteria/again",
            "/desk/criteria/end",
            "/desk/custodians",
            "/desk/custodians/requests/{id}/answer",
            "/desk/missions/{state}/delegates",
            "/desk/missions/{state}/delegates/{personId}/removal",
            "/desk/missions/{state}/letters",
            "/desk/organisation/emblem",
            "/desk/organisation/emblem/removal",
            "/desk/outbox/groups/{group}/release",
            "/desk/applications/{id}/redacted-copy/removal",
            "/desk/outbox/release",
            "/desk/outbox/release-filed",
            "/desk/outbox/templates/{key}/{language}/own",
            "/desk/outbox/{id}/again",
            "/desk/outbox/{id}/discard",
            "/desk/outbox/{id}/reading",
            "/desk/outbox/{id}/settled",
            "/desk/people/{id}",
            "/desk/people/{id}/invitation",
            "/desk/people/{id}/link",
            "/desk/people/{id}/removal",
            "/desk/pre-sessions/{series}/call/form/drop",
            "/desk/pre-sessions/{series}/call/files", // a file
            "/desk/pre-sessions/{series}/call/files/earlier",
            "/desk/pre-sessions/{series}/call/files/{id}/removal",
            "/desk/pre-sessions/{series}/call/form/file",
            "/desk/pre-sessions/{series}/call/form/parts/{code}/place",
            "/desk/pre-sessions/{series}/call/form/parts/{code}/removal",
            "/desk/pre-sessions/{series}/call/form/publication",
            "/desk/pre-sessions/{series}/call/form/questions/{name}/place",
            "/desk/pre-sessions/{series}/call/form/questions/{name}/removal",
            "/desk/pre-sessions/{series}/missions",
            "/desk/pre-sessions/{series}/statements/reminders",
            "/desk/pre-sessions/{series}/missions/changes",
            "/desk/pre-sessions/{series}/{state}/applications/places",
            "/desk/pre-sessions/{series}/{state}/assessors",
            "/desk/pre-sessions/{series}/{state}/assessors/share",
            "/desk/pre-sessions/{series}/{state}/applications/undo",
            "/desk/pre-sessions/{series}/{state}/held",
            "/desk/pre-sessions/{series}/{state}/missions",
            "/desk/pre-sessions/{series}/{state}/panel/proposal",
            "/desk/pre-sessions/{series}/{state}/panel/release",
            "/desk/pre-sessions/{series}/{state}/panel/undo",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/joint/{jointId}/alone",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/joint/{jointId}/removal",
            "/desk/pre-sessions/{series}/{state}/check-in/arrivals", // of a script: CheckInBrowserTest
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/more-time",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/passing-over",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/replacement",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/speaker/acceptance",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/vacancy",
            "/desk/recommendations/imports",
            "/desk/recommendations/imports/{id}/again",
            "/desk/recommendations/imports/{id}/alike",
            "/desk/recommendations/imports/{id}/labels",
            "/desk/recommendations/imports/{id}/reading",
            "/desk/recommendations/imports/{id}/{kind:rehearsal|application|undoing}",
            "/desk/recommendations/labels/columns/removal",
            "/desk/recommendations/labels/removal",
            "/desk/series/new",
            "/desk/series/{series}",
            "/desk/series/{series}/announcement",
            "/desk/series/{series}/announcement/removal",
            "/desk/series/{series}/states",
            "/desk/series/{series}/removal",
            "/desk/series/{series}/states/{state}/removal",
            "/desk/series/{series}/states/{state}/resumption",
            "/desk/tokens/end",
            "/desk/statements/{id}/approval",
            "/desk/statements/{id}/consent",
            "/desk/statements/{id}/captions",
            "/desk/statements/{id}/captions/{language}/fit",
            "/desk/statements/{id}/captions/{language}/removal",
            "/desk/statements/{id}/notes/{number:[0-9]{1,18}}/removal",
            "/desk/statements/{id}/removal",
            "/invitations/{series}/delegates/me",
            "/invitations/{series}/delegates/{id}/removal",
            "/panel-invitations/{seatId}/confirmation",
            "/panel-invitations/{seatId}/speaker/withdrawal",
            "/pre-sessions/{series}/{state}/brief/marks",
            "/pre-sessions/{series}/{state}/meeting/moderation/acts",
            "/pre-sessions/{series}/{state}/meeting/live/listening", // of a script, and no form: LivePagesTest
            "/pre-sessions/{series}/{state}/meeting/live/relay",
            "/pre-sessions/{series}/{state}/meeting/live/speaking",
            "/pre-sessions/{series}/{state}/meeting/live/showing",
            "/pre-sessions/{series}/{state}/meeting/live/watching",
            "/pre-sessions/{series}/{state}/meeting/live/table",
            "/pre-sessions/{series}/{state}/meeting/live/{id}/size",
            "/pre-sessions/{series}/{state}/meeting/live/{id}/answer",
            "/pre-sessions/{series}/{state}/meeting/live/{id}/candidates",
            "/pre-sessions/{series}/{state}/meeting/live/{id}/end",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/listening",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/relay",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/speaking",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/showing",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/watching",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/table",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/{id}/size",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/{id}/answer",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/{id}/candidates",
            "/pre-sessions/{series}/{state}/meeting/backstage/live/{id}/end",
            "/pre-sessions/{series}/{state}/meeting/backstage/ready",
            "/pre-sessions/{series}/{state}/meeting/channels/{language}",
            "/pre-sessions/{series}/{state}/meeting/moderation/box",
            "/pre-sessions/{series}/{state}/meeting/moderation/box/{id}", // of what waits in it: PublicBoxPagesTest
            "/pre-sessions/{series}/{state}/question", // once it is open: PublicBoxPagesTest
            "/pre-sessions/{series}/{state}/meeting/captions", // of whoever types them: CaptionPagesTest
            "/pre-sessions/{series}/{state}/meeting/captions/{number}/removal", // of a line: CaptionPagesTest
            "/pre-sessions/{series}/{state}/meeting/moderation/parts/{personId}/end",
            "/pre-sessions/{series}/{state}/meeting/devices", // of a script: BackstagePagesTest
            "/pre-sessions/{series}/{state}/meeting/moderation/floor",
            "/pre-sessions/{series}/{state}/meeting/questions/draft", // of a script: MeetingPagesTest
            "/pre-sessions/{series}/{state}/meeting/hand",
            "/pre-sessions/{series}/{state}/meeting/door",
            "/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}/translation", // of what waits
            "/pre-sessions/{series}/{state}/meeting/moderation/help/{id}", // of whoever asked: HelpPagesTest
            "/pre-sessions/{series}/{state}/meeting/moderation/notes/draft", // of a script: NotePagesTest
            "/pre-sessions/{series}/{state}/meeting/moderation/notes/{id}/removal", // of what was noted
            "/pre-sessions/{series}/{state}/meeting/moderation/persons/{personId}",
            "/pre-sessions/{series}/{state}/meeting/moderation/persons/{personId}/removal", // of whoever is there
            "/pre-sessions/{series}/{state}/meeting/moderation/speech", // with a reason that another form types
            "/pre-sessions/{series}/{state}/meeting/moderation/time",
            "/pre-sessions/{series}/{state}/meeting/moderation/turn",
            "/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}",
            "/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}/answers/{seatId}/removal",
            "/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}/place",
            "/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}/removal",
            "/pre-sessions/{series}/{state}/meeting/moderation/step",
            "/pre-sessions/{series}/{state}/meeting/questions/{id}/agreement",
            "/pre-sessions/{series}/{state}/meeting/questions/{id}/answer/removal",
            "/pre-sessions/{series}/{state}/meeting/questions/{id}/withdrawal",
            "/recommendations/alerts/{token}/confirmation",
            "/recommendations/alerts/{token}/stop",
            "/applications/news/{token}/stop", // by mail programs
            "/sign-in/link/{token}",
            "/sign-in/link/{token}/renewal",
            "/sign-ins/end",
            "/sign-ins/links/end",
            "/sign-ins/links/{id}/end",
            "/statements/{seatId}/drafts/{number:[0-9]{1,18}}",
            "/statements/{seatId}/fact-sheets/emblem",
            "/statements/{seatId}/fact-sheets/emblem/removal",
            "/statements/{seatId}/captions",
            "/statements/{seatId}/captions/{language}/fit",
            "/statements/{seatId}/captions/{language}/removal",
            "/statements/{seatId}/portrait",
            "/statements/{seatId}/portrait/removal",
            "/statements/{seatId}/recorder/begun/{uploadId}",
            "/statements/{seatId}/recorder/choice", // the script sends it again
            "/statements/{seatId}/recorder/line", // measures, and keeps nothing
            "/statements/{seatId}/removal",
            "/statements/{seatId}/taking-back",
            "/statements/{seatId}/veil/agreement",
            "/statements/{seatId}/voice",
            "/statements/{seatId}/veil/another",
            "/statements/{seatId}/veil/refusal",
            "/unsent/removal",
            "/applications/late/{token}", // an address, as in the first step: LateEntryPagesTest
            "/desk/pre-sessions/{series}/{state}/late-entries/{id}/end",
            "/uploads",
            "/pre-sessions/{series}/{state}/meeting/moderation/questions/{id}/answers/{seatId}",
            "/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/speaker/refusal", // ReplacingPagesTest
            "/desk/outbox/{id}/address", // of a letter that failed: OutboxPagesTest
            "/first-administrator/{token}"); // there only while there is no administrator: DeskInputPagesTest

    private static FormPage page(String name, Reader reader, Function<Scene, String> at) {
        return new FormPage(name, reader, at);
    }

    private static FormPage desk(String path) {
        return page("/desk" + path, Reader.SECRETARIAT, scene -> "/desk" + path);
    }

    /// Of the first one of a Pre-session, which has captions.
    private static FormPage ofStatement(String name, String page) {
        return page(
                name,
                Reader.SECRETARIAT,
                scene -> links(
                                        scene,
                                        Reader.SECRETARIAT,
                                        "/desk" + scene.live.preSession.path() + "/statements",
                                        "/desk/statements/")
                                .getFirst()
                        + page);
    }

    private static String ofAnotherSpeaker(Scene scene) {
        var panel = "/desk" + scene.draft.preSession().path() + "/panel";
        return links(scene, Reader.SECRETARIAT, panel, panel + "/seats/").getFirst();
    }

    private static FormPage ofForm(String address) {
        return page(
                "a call's form: " + address,
                Reader.SECRETARIAT,
                scene -> "/desk" + scene.open.path() + "/call/form" + address);
    }

    private static FormPage ofDraft(String section) {
        return page(
                "the form, " + section,
                Reader.APPLICANT,
                scene -> "/applications/" + scene.draft.id() + "/form/" + section);
    }

    private static List<String> links(Scene scene, Reader reader, String list, String path) {
        var links = scene.browser(reader).get(list).html().select("main a[href^=" + path + "]");
        if (links.isEmpty()) throw new AssertionError("nothing under " + path + " in " + list);
        return links.eachAttr("href");
    }

    /// The forms of a page that have a field to type into.
    static List<FormElement> in(Browser.Reply page) {
        return page.html().select("main form[method=post]:has(" + TEXT + ")").stream()
                .filter(form -> !form.attr("enctype").startsWith("multipart"))
                .map(FormElement.class::cast)
                .toList();
    }

    /// A form as a person sends it who typed into every field.
    ///
    /// @param words what is typed into a field of that name
    static Map<String, String> typed(FormElement form, Function<String, String> words) {
        var sent = new LinkedHashMap<String, String>();
        for (var field : form.formData()) sent.put(field.key(), field.value());
        for (var field : texts(form)) sent.put(field.attr("name"), words.apply(field.attr("name")));
        return sent;
    }

    /// What the form with that action of a page sends as it stands.
    static List<String> sentBy(Browser.Reply page, String action) {
        var path = action.replaceFirst("[?].*", "");
        return page.html().select("main form[action=" + path + "]").stream()
                .flatMap(form -> ((FormElement) form).formData().stream())
                .map(field -> field.key() + "=" + field.value())
                .toList();
    }

    static List<String> withoutToken(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .map(field -> field.getKey() + "=" + field.getValue())
                .toList();
    }

    static List<Element> texts(Element form) {
        return form.select(TEXT).stream()
                .filter(field -> !field.attr("name").isEmpty())
                .toList();
    }

    static String action(Element form, String page) {
        return form.attr("action").isEmpty() ? page : form.attr("action");
    }
}
