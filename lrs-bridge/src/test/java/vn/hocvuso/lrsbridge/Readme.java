package vn.hocvuso.lrsbridge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The README, as its reader sees it. */
record Readme(Path root, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```$");

    static Readme ofTheProject() throws IOException {
        Path root = Path.of(System.getProperty("repository.root"));
        return new Readme(root, Files.readString(root.resolve("README.md")));
    }

    /** The fenced blocks below a heading. */
    List<String> commandsBelow(String heading) {
        int begin = text.indexOf("\n## " + heading + "\n");
        if (begin < 0) {
            throw new IllegalArgumentException("the README has no heading " + heading);
        }
        int end = text.indexOf("\n## ", begin + 1);
        Matcher fences = FENCE.matcher(text.substring(begin, end < 0 ? text.length() : end));
        List<String> commands = new ArrayList<>();
        while (fences.find()) {
            commands.add(fences.group(1).strip());
        }
        return commands;
    }
}
