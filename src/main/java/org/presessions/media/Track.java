package org.presessions.media;

/// Captions that go with a video.
///
/// @param language code
/// @param label its name in the reader's language
/// @param address of the WebVTT file
public record Track(String language, String label, String address) {}
