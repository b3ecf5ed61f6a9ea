package org.presessions.missions.answering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.missions.Coming;
import org.presessions.shared.Coded;
import org.presessions.shared.FieldErrors;

/// A delegate's answers as sent: `name`, and `answer-<id>` for the Pre-session whose button was pressed; `opening-<id>`
/// from the State under Review. A name is asked for, and no answer waits for it.
record AnswerForm(String name, Map<UUID, Coming> answers, Map<UUID, Boolean> openings, FieldErrors errors) {
    private static final int NAME_AT_MOST = 200; // characters

    static AnswerForm parse(Map<String, String> sent, List<PreSession> preSessions) {
        var form = new AnswerForm(
                sent.getOrDefault("name", "").strip(), new LinkedHashMap<>(), new LinkedHashMap<>(), new FieldErrors());
        form.errors.addIf(form.name.length() > NAME_AT_MOST, "name", "missions.error.too-long", NAME_AT_MOST);
        for (var preSession : preSessions) form.read(preSession.id(), sent);
        return form;
    }

    static AnswerForm of(String name, Map<UUID, Coming> answers, Map<UUID, Boolean> openings) {
        return new AnswerForm(name, answers, openings, new FieldErrors());
    }

    /// These answers in the place of earlier ones.
    AnswerForm over(AnswerForm earlier) {
        var all = new LinkedHashMap<>(earlier.answers);
        all.putAll(answers);
        var allOpenings = new LinkedHashMap<>(earlier.openings);
        allOpenings.putAll(openings);
        return new AnswerForm(name, all, allOpenings, errors);
    }

    /// Where in the page the answered Pre-session stands.
    String place() {
        return Stream.of(answers, openings)
                .flatMap(given -> given.keySet().stream())
                .findFirst()
                .map(id -> "#p-" + id)
                .orElse("");
    }

    Optional<Coming> answer(PreSession preSession) {
        return Optional.ofNullable(answers.get(preSession.id()));
    }

    Optional<Boolean> opening(PreSession preSession) {
        return Optional.ofNullable(openings.get(preSession.id()));
    }

    /// What no radio button of ours sends is as good as not sent.
    private void read(UUID id, Map<String, String> sent) {
        Coded.find(Coming.class, sent.getOrDefault("answer-" + id, "")).ifPresent(coming -> answers.put(id, coming));
        var opening = sent.getOrDefault("opening-" + id, "");
        if (opening.equals("taken") || opening.equals("left")) openings.put(id, opening.equals("taken"));
    }
}
