package org.presessions.meeting.live.janus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JanusVersionTest {
    @ParameterizedTest
    @CsvSource({"1.1.2,false", "1.4.0,false", "1.4.1,true", "1.10.0,true", "2.0.0,true", "unknown,false"})
    void whatIsOlderThanItsMendedFaultsIsTold(String version, boolean isMended) {
        assertThat(JanusVersion.isMended(version)).isEqualTo(isMended);
        assertThat(JanusVersion.warning(version).isEmpty()).isEqualTo(isMended);
    }
}
