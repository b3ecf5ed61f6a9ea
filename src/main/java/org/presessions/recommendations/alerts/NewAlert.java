package org.presessions.recommendations.alerts;

import java.util.Locale;

/// A search that somebody asked to hear of, and has not confirmed.
///
/// @param query its address without `?`, see `QueryAddress`
/// @param lastNews news up to this revision are not told of
record NewAlert(String email, String name, String query, Locale locale, String token, long lastNews) {}
