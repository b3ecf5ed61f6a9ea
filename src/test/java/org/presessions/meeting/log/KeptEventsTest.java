package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The log of a meeting is kept for ever, as it was written. Of every kind of event one stands here as a log has it:
/// `src/test/resources/meeting-events/<kind>.json`. None of these files is ever changed; an event that gets another
/// form
/// gets another file, `<kind>.2.json`, and the first must still be read.
class KeptEventsTest {
    private static final Path KEPT = Path.of("src/test/resources/meeting-events");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyKindOfEventIsKept() throws IOException {
        assertThat(kept().stream().map(KeptEventsTest::kind).distinct())
                .as("one file of each kind in " + KEPT)
                .containsExactlyInAnyOrderElementsOf(EventKind.all());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void whatWasWrittenIsReadAndNothingOfItIsLost(Path file) throws IOException {
        var written = JSON.readTree(Files.readString(file));
        var event = JSON.treeToValue(written, EventKind.type(kind(file)));
        assertThat(EventKind.of(event)).isEqualTo(kind(file));
        assertThat(lost(written, JSON.valueToTree(event))).as("lost of " + file).isEmpty();
    }

    /// Names of what the event does not tell any more as it was written.
    private static List<String> lost(JsonNode written, JsonNode read) {
        return written.properties().stream()
                .filter(field -> !field.getValue().equals(read.get(field.getKey())))
                .flatMap(field -> Stream.of(field.getKey()))
                .toList();
    }

    private static String kind(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }
}
