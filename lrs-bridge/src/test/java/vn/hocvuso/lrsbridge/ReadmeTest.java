package vn.hocvuso.lrsbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    @Test
    void itHasOneCommandToRunAndOneToTestAndTheyAreWhatCiRuns() throws IOException {
        Readme readme = Readme.ofTheProject();
        List<String> run = readme.commandsBelow("Run it");
        List<String> test = readme.commandsBelow("Test it");
        List<String> ci = Files.readAllLines(readme.root().resolve(".ci/run"));

        assertThat(run).hasSize(1);
        assertThat(test).hasSize(1);
        assertThat(ci).contains(test.get(0));
        assertThat(ci).anySatisfy(line -> assertThat(line).contains(" " + run.get(0) + " &"));
    }

    @Test
    void everyFileThatItNamesIsThere() throws IOException {
        Readme readme = Readme.ofTheProject();

        assertThat(readme.text().lines().filter(line -> line.matches("\\| [1-8] \\| `.*")))
                .hasSize(8)
                .allSatisfy(line -> assertThat(readme.root()
                                .resolve("lrs-bridge/src/main/java/vn/hocvuso/lrsbridge")
                                .resolve(line.split("`", -1)[1] + ".java"))
                        .exists());
    }
}
