package org.cordon.roundup.nomination.notice;

import java.util.Map;
import java.util.Set;

/** The code lists of the public notices, except the countries. */
public final class NoticeCodes {

    static final Set<String> SEXES = Set.of("F", "M", "U");

    public static final Set<String> EYES = Set.of(
            "BLA", "BLU", "BLUL", "BRO", "BROD", "BROH", "BROL", "GRE", "GRY", "OTHC", "OTHD", "OTHL");

    public static final Set<String> HAIR = Set.of(
            "BLA", "BRO", "BROF", "GRY", "GRYG", "HAIB", "HAID", "OTHD", "RED", "REDA", "WHI", "YELB");

    /** Codes of hair colours that old files still use, with the present codes. */
    public static final Map<String, String> LEGACY_HAIR = Map.of("YELBD", "YELB", "BROL", "YELB");

    /** Codes that ISO 639-2/B withdrew in 2008, with the present codes; older files still use them. */
    public static final Map<String, String> LEGACY_LANGUAGES = Map.of("SCC", "SRP", "SCR", "HRV", "MOL", "RUM");

    /**
     * The terminological codes of ISO 639-2 that differ from the bibliographic codes, each with the bibliographic code that notices use.
     */
    static final Map<String, String> TERMINOLOGICAL = Map.ofEntries(
            Map.entry("BOD", "TIB"), Map.entry("CES", "CZE"), Map.entry("CYM", "WEL"), Map.entry("DEU", "GER"),
            Map.entry("ELL", "GRE"), Map.entry("EUS", "BAQ"), Map.entry("FAS", "PER"), Map.entry("FRA", "FRE"),
            Map.entry("HYE", "ARM"), Map.entry("ISL", "ICE"), Map.entry("KAT", "GEO"), Map.entry("MKD", "MAC"),
            Map.entry("MRI", "MAO"), Map.entry("MSA", "MAY"), Map.entry("MYA", "BUR"), Map.entry("NLD", "DUT"),
            Map.entry("RON", "RUM"), Map.entry("SLK", "SLO"), Map.entry("SQI", "ALB"), Map.entry("ZHO", "CHI"));

    /** The codes of languages, ISO 639-2/B. */
    static final Set<String> LANGUAGES = Set.of("""
            AAR ABK ACE ACH ADA ADY AFA AFH AFR AIN AKA AKK ALB ALE ALG ALT AMH ANG ANP APA ARA ARC ARG ARM ARN ARP ART
            ARW ASM AST ATH AUS AVA AVE AWA AYM AZE BAD BAI BAK BAL BAM BAN BAQ BAS BAT BEJ BEL BEM BEN BER BHO BIH BIK
            BIN BIS BLA BNT BOS BRA BRE BTK BUA BUG BUL BUR BYN CAD CAI CAR CAT CAU CEB CEL CHA CHB CHE CHG CHI CHK CHM
            CHN CHO CHP CHR CHU CHV CHY CMC CNR COP COR COS CPE CPF CPP CRE CRH CRP CSB CUS CZE DAK DAN DAR DAY DEL DEN
            DGR DIN DIV DOI DRA DSB DUA DUM DUT DYU DZO EFI EGY EKA ELX ENG ENM EPO EST EWE EWO FAN FAO FAT FIJ FIL FIN
            FIU FON FRE FRM FRO FRR FRS FRY FUL FUR GAA GAY GBA GEM GEO GER GEZ GIL GLA GLE GLG GLV GMH GOH GON GOR GOT
            GRB GRC GRE GRN GSW GUJ GWI HAI HAT HAU HAW HEB HER HIL HIM HIN HIT HMN HMO HRV HSB HUN HUP IBA IBO ICE IDO
            III IJO IKU ILE ILO INA INC IND INE INH IPK IRA IRO ITA JAV JBO JPN JPR JRB KAA KAB KAC KAL KAM KAN KAR KAS
            KAU KAW KAZ KBD KHA KHI KHM KHO KIK KIN KIR KMB KOK KOM KON KOR KOS KPE KRC KRL KRO KRU KUA KUM KUR KUT LAD
            LAH LAM LAO LAT LAV LEZ LIM LIN LIT LOL LOZ LTZ LUA LUB LUG LUI LUN LUO LUS MAC MAD MAG MAH MAI MAK MAL MAN
            MAO MAP MAR MAS MAY MDF MDR MEN MGA MIC MIN MIS MKH MLG MLT MNC MNI MNO MOH MON MOS MUL MUN MUS MWL MWR MYN
            MYV NAH NAI NAP NAU NAV NBL NDE NDO NDS NEP NEW NIA NIC NIU NNO NOB NOG NON NOR NQO NSO NUB NWC NYA NYM NYN
            NYO NZI OCI OJI ORI ORM OSA OSS OTA OTO PAA PAG PAL PAM PAN PAP PAU PEO PER PHI PHN PLI POL PON POR PRA PRO
            PUS QUE RAJ RAP RAR ROA ROH ROM RUM RUN RUP RUS SAD SAG SAH SAI SAL SAM SAN SAS SAT SCN SCO SEL SEM SGA SGN
            SHN SID SIN SIO SIT SLA SLO SLV SMA SME SMI SMJ SMN SMO SMS SNA SND SNK SOG SOM SON SOT SPA SRD SRN SRP SRR
            SSA SSW SUK SUN SUS SUX SWA SWE SYC SYR TAH TAI TAM TAT TEL TEM TER TET TGK TGL THA TIB TIG TIR TIV TKL TLH
            TLI TMH TOG TON TPI TSI TSN TSO TUK TUM TUP TUR TUT TVL TWI TYV UDM UGA UIG UKR UMB UND URD UZB VAI VEN VIE
            VOL VOT WAK WAL WAR WAS WEL WEN WLN WOL XAL XHO YAO YAP YID YOR YPK ZAP ZBL ZEN ZGH ZHA ZND ZUL ZUN ZXX ZZA
            """.strip().split("\\s+"));

    private NoticeCodes() {
    }
}
