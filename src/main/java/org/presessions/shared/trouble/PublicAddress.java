package org.presessions.shared.trouble;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that people write down, read out and type: nothing in them depends on capital letters, or on a stroke at
/// the end.
final class PublicAddress {
    private static final Pattern PUBLIC = Pattern.compile(
            "/(pre-sessions|states)(/.*)?|/how-it-works|/recommendations(/states(/.*)?|/statistics|/api|/dump)?");

    private PublicAddress() {}

    /// The address that was meant, where one that is not there was written with capitals or ends in a stroke.
    static Optional<String> meantBy(String method, String path) {
        var small = path.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)/+$", "");
        var isMistaken = method.equals("GET")
                && !small.equals(path)
                && PUBLIC.matcher(small).matches();
        return isMistaken ? Optional.of(small) : Optional.empty();
    }
}
