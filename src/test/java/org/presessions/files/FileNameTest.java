package org.presessions.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class FileNameTest {
    @Test
    void aFileIsCalledAsItsSenderCallsIt() {
        assertThat(named("C:\\reports\\haiti.pdf")).isEqualTo("haiti.pdf");
        assertThat(named("the %22joint%22 report.pdf")).isEqualTo("the \"joint\" report.pdf");
        assertThat(named("")).isEmpty();
    }

    private static String named(String sent) {
        return FileName.of(new MockMultipartFile("file", sent, null, new byte[0]));
    }
}
