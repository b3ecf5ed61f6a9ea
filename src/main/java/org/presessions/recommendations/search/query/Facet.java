package org.presessions.recommendations.search.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What recommendations are filtered and counted by. Its code is its name in addresses, as in
/// `/recommendations?sur=HTI`.
public enum Facet {
    SUR("sur", Bundle.REVIEW),
    RS("rs", Bundle.RECOMMENDER),
    SUR_GROUP("sur-group", Bundle.REVIEW),
    RS_GROUP("rs-group", Bundle.RECOMMENDER),
    SUR_ORGANISATION("sur-org", Bundle.REVIEW),
    RS_ORGANISATION("rs-org", Bundle.RECOMMENDER),
    SESSION("session", Bundle.REVIEW),
    CYCLE("cycle", Bundle.REVIEW),
    YEAR("year", Bundle.REVIEW),
    RESPONSE("response", Bundle.ANSWER),
    ACTION("action", Bundle.ANSWER),
    ISSUE("issue", Bundle.ISSUES),
    SDG("sdg", Bundle.SDGS),
    AFFECTED("affected", Bundle.AFFECTED),
    KIND("kind", Bundle.ANSWER);

    /// The value of [#RS] where the source does not know who recommended.
    public static final String UNKNOWN_STATE = "unknown";

    private static final Set<Facet> NUMBERED = EnumSet.of(SESSION, CYCLE, YEAR, ACTION);

    private final String code;
    private final Bundle bundle;

    Facet(String code, Bundle bundle) {
        this.code = code;
        this.bundle = bundle;
    }

    /// Whether a recommendation has at most one value of it.
    public boolean isSingle() {
        return switch (this) {
            case SUR, RS, SUR_GROUP, RS_GROUP, SESSION, CYCLE, YEAR, RESPONSE, ACTION, KIND -> true;
            case ISSUE, SDG, AFFECTED, SUR_ORGANISATION, RS_ORGANISATION -> false;
        };
    }

    /// Whether its values are numbers, in an order of their own, of time or of degree.
    public boolean isNumbered() {
        return NUMBERED.contains(this);
    }

    public String code() {
        return code;
    }

    public static Optional<Facet> find(String code) {
        return Arrays.stream(values()).filter(facet -> facet.code.equals(code)).findFirst();
    }

    public Bundle bundle() {
        return bundle;
    }

    public int bit() {
        return 1 << ordinal();
    }
}
