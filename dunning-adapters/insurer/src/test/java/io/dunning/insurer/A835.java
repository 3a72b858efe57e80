package io.dunning.insurer;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An X12 835 file put together for a test. All names and numbers are invented. Counts and control numbers are right unless a test spoils them.
 */
final class A835 {

    static final String PAYER = "999000001";
    static final String PAYEE = "1999999984";

    private final List<List<String>> transactions = new ArrayList<>();
    private String separators = "*:~";
    private String between = "\n";
    private String usage = "P";
    private String version = "005010X221A1";
    private String interchangeVersion = "00501";

    static A835 file() {
        return new A835();
    }

    /** Element separator, component separator, terminator. */
    A835 separatedBy(String three, String afterSegment) {
        separators = three;
        between = afterSegment;
        return this;
    }

    A835 asTest() {
        usage = "T";
        return this;
    }

    A835 ofVersion(String interchange, String group) {
        interchangeVersion = interchange;
        version = group;
        return this;
    }

    /** One payment with these claims and deductions, in a file of the ordinary header. */
    A835 payment(String number, String paid, String... detail) {
        List<String> segments = new ArrayList<>(List.of(
                "BPR*I*" + paid + "*C*ACH*CCP*01*999999992*DA*000111222*9990000011**01*999999992*DA*000333444*20260420",
                "TRN*1*" + number + "*" + PAYER,
                "DTM*405*20260419",
                "N1*PR*INVENTED HEALTH PLAN",
                "N3*1 NOWHERE STREET",
                "N4*EXAMPLE CITY*NY*00000",
                "REF*2U*PLAN9",
                "PER*BL*SOMEBODY INVENTED*TE*5550100000",
                "N1*PE*INVENTED CLINIC*XX*" + PAYEE,
                "LX*1"));
        segments.addAll(List.of(detail));
        return transaction(segments);
    }

    /** One transaction of exactly these segments between ST and SE. */
    A835 transaction(List<String> segments) {
        transactions.add(List.copyOf(segments));
        return this;
    }

    /** All segments, before separators are put in. */
    List<String> segments() {
        List<String> all = new ArrayList<>();
        all.add("ISA*00*          *00*          *ZZ*INVENTEDPAYER  *ZZ*INVENTEDCLINIC *260420*1200*^*"
                + interchangeVersion + "*000000007*0*" + usage + "*:");
        all.add("GS*HP*INVENTEDPAYER*INVENTEDCLINIC*20260420*1200*7*X*" + version);
        int number = 0;
        for (List<String> own : transactions) {
            number++;
            all.add("ST*835*000" + number);
            all.addAll(own);
            all.add("SE*" + (own.size() + 2) + "*000" + number);
        }
        all.add("GE*" + number + "*7");
        all.add("IEA*1*000000007");
        return all;
    }

    String text() {
        return text(segments());
    }

    /** These segments with the separators of this file. */
    String text(List<String> segments) {
        StringBuilder text = new StringBuilder();
        for (String segment : segments) {
            text.append(segment.replace('*', separators.charAt(0)).replace(':', separators.charAt(1)));
            text.append(separators.charAt(2)).append(between);
        }
        return text.toString();
    }

    static SettlementSource source(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return () -> new ByteArrayInputStream(bytes);
    }
}
