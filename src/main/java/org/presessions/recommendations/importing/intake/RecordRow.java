package org.presessions.recommendations.importing.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.Content;
import org.presessions.recommendations.Position;

/// A record as the columns of its table.
///
/// @param before what it said until now; absent for a new one
public record RecordRow(
        long id,
        @Nullable Content before,
        String kind,
        @JsonProperty("session_number") int session,
        @JsonProperty("state_under_review") String stateUnderReview,
        @JsonProperty("sur_group") String surGroup,
        @JsonProperty("sur_organisations") List<String> surOrganisations,
        @JsonProperty("recommending_state") @Nullable String recommendingState,
        @JsonProperty("rs_group") String rsGroup,
        @JsonProperty("rs_organisations") List<String> rsOrganisations,
        String paragraph,
        String text,
        String language,
        String response,
        List<Position> responses,
        @Nullable Integer action,
        List<String> issues,
        List<String> affected,
        List<String> sdgs,
        List<String> themes,
        @JsonProperty("source_file") String sourceFile,
        @JsonProperty("source_row") int sourceRow) {
    public static RecordRow of(long id, Optional<Content> before, Content content, String sourceFile, int sourceRow) {
        return new RecordRow(
                id,
                before.orElse(null),
                content.kind().code(),
                content.session(),
                content.stateUnderReview().iso3().orElseThrow(),
                content.stateUnderReview().group(),
                content.stateUnderReview().organisations(),
                content.recommendingState().iso3().orElse(null),
                content.recommendingState().group(),
                content.recommendingState().organisations(),
                content.paragraph(),
                content.text(),
                content.language(),
                content.response().code(),
                content.positions(),
                content.action().orElse(null),
                content.issues(),
                content.affected(),
                content.sdgs(),
                content.themes(),
                sourceFile,
                sourceRow);
    }
}
