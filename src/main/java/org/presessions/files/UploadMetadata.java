package org.presessions.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.shared.NotFound;
import org.presessions.shared.input.CleanText;

/// What the sender says of an upload: tus writes it as `key base64,key base64`.
///
/// @param fingerprint what the sender knows the file by; absent where it says nothing
record UploadMetadata(String purpose, UUID subjectId, String name, Optional<String> fingerprint) {
    private static final String FINGERPRINT = "[0-9a-f]{16,128}";

    /// @throws NotFound where it makes no sense: nothing can be uploaded there
    static UploadMetadata parse(String header) {
        try {
            var values = Arrays.stream(header.split(","))
                    .map(pair -> pair.strip().split(" ", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0], pair -> decode(pair[1]), (one, other) -> other));
            return of(values);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    /// The way back: what is kept of what the sender said.
    static String header(Upload upload) {
        var values = new TreeMap<>(Map.of(
                "purpose", upload.purpose(), "subject", upload.subjectId().toString(), "filename", upload.name()));
        upload.fingerprint().ifPresent(print -> values.put("fingerprint", print));
        return values.entrySet().stream()
                .map(value -> value.getKey() + " " + encode(value.getValue()))
                .collect(Collectors.joining(","));
    }

    private static UploadMetadata of(Map<String, String> values) {
        return new UploadMetadata(
                values.getOrDefault("purpose", ""),
                UUID.fromString(values.getOrDefault("subject", "")),
                values.getOrDefault("filename", "file"),
                Optional.ofNullable(values.get("fingerprint")).filter(print -> print.matches(FINGERPRINT)));
    }

    private static String encode(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String base64) {
        return CleanText.of(new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8));
    }
}
