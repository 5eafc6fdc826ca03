// Validates PDF files by veraPDF in one JVM.
//
// Arguments: flavours, such as "3a ua1". Standard input: one path a line.
// Standard output, tab-separated: a line "file flavour passed assertions" for each
// file and flavour, and before it a line "! rule count message" for each broken rule.

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraGate {
  static final int SHOWN = 200;

  public static void main(String[] flavours) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader paths =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String path = paths.readLine(); path != null; path = paths.readLine()) {
      for (String flavour : flavours) {
        validate(path, PDFAFlavour.byFlavourId(flavour), out);
      }
    }
  }

  static void validate(String path, PDFAFlavour flavour, PrintStream out) throws Exception {
    try (InputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, SHOWN, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      tell(result, out);
      out.printf(
          "%s\t%s\t%s\t%d%n",
          path, flavour.getId(), result.isCompliant(), result.getTotalAssertions());
    }
  }

  static void tell(ValidationResult result, PrintStream out) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, String> messages = new TreeMap<>();
    for (TestAssertion each : result.getTestAssertions()) {
      if (each.getStatus() == TestAssertion.Status.FAILED) {
        String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        messages.putIfAbsent(rule, each.getMessage().replaceAll("\\s+", " "));
      }
    }
    counts.forEach((rule, count) -> out.printf("!\t%s\t%d\t%s%n", rule, count, messages.get(rule)));
  }
}
