package org.presessions.statements.checking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.shared.Coded;

/// Which lines of the board somebody wants to see; what is empty is not asked for.
///
/// @param base address of the board without a filter
/// @param state slug of the State under Review
/// @param findings whether only those whose video somebody should look at
record BoardFilter(String base, String state, Optional<BoardStage> stage, boolean findings) {
    static BoardFilter of(String base, Map<String, String> asked) {
        return new BoardFilter(
                base,
                asked.getOrDefault("state", ""),
                Coded.find(BoardStage.class, asked.getOrDefault("stage", "")),
                asked.containsKey("findings"));
    }

    boolean isEmpty() {
        return stage.isEmpty() && !findings && state.isEmpty();
    }

    boolean takes(BoardLine line) {
        return takesState(line) && stage.map(line.stage()::equals).orElse(true) && (!findings || line.needsALook());
    }

    boolean takesState(BoardLine line) {
        return state.isEmpty() || line.preSession().state().slug().equals(state);
    }

    String path(Optional<BoardStage> other) {
        return new BoardFilter(base, state, other, false).path();
    }

    String findingsPath() {
        return new BoardFilter(base, state, Optional.empty(), true).path();
    }

    String path() {
        var fields = new LinkedHashMap<String, String>();
        if (!state.isEmpty()) fields.put("state", state);
        stage.ifPresent(one -> fields.put("stage", one.code()));
        if (findings) fields.put("findings", "true");
        if (fields.isEmpty()) return base;
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", base + "?", ""));
    }
}
