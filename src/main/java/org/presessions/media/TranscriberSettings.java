package org.presessions.media;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// A program of the installation that writes down what is said.
///
/// @param transcriber the program and its arguments, apart by spaces; empty while there is none. `{sound}` becomes the
/// file, `{language}` the code of its language
/// @param transcriberFolders what it has to read outside of `/usr`, such as its models; apart by spaces
@ConfigurationProperties("presessions")
record TranscriberSettings(
        @DefaultValue("") String transcriber,
        @DefaultValue("") String transcriberFolders) {
    List<String> command() {
        return words(transcriber);
    }

    List<String> folders() {
        return words(transcriberFolders);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
