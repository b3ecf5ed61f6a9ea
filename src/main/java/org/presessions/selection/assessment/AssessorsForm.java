package org.presessions.selection.assessment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;

/// What the page of assessors sends.
///
/// @param assessors who is ticked, or chosen
/// @param chosen applications
/// @param each how many assessors every application is to have
/// @param away whether they are no longer asked
record AssessorsForm(List<UUID> assessors, List<UUID> chosen, int each, boolean away) {
    static final int EACH = 2; // two opinions, so that one can differ
    private static final int EACH_AT_MOST = 10;

    static AssessorsForm parse(MultiValueMap<String, String> sent) {
        var each = Optional.ofNullable(sent.getFirst("each")).orElse("").strip();
        return new AssessorsForm(
                ids(sent, "assessor"),
                ids(sent, "chosen"),
                each.matches("\\d{1,2}") ? Math.clamp(Integer.parseInt(each), 1, EACH_AT_MOST) : EACH,
                "away".equals(sent.getFirst("act")));
    }

    private static List<UUID> ids(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.get(name)).orElse(List.of()).stream()
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .distinct()
                .toList();
    }
}
