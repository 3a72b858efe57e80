package io.dunning.sms;

import java.util.Set;
import org.jsmpp.SMPPConstant;

/** What an answer to a submission means. Source: SMPP 3.4, 5.1.3. */
enum SmppStatus {
    /** Not now: throttled, or the queue is full. Nothing was taken. */
    LATER,
    /** Refused because of the number. */
    BAD_ADDRESS,
    /** Refused for another reason; nothing was taken. */
    REFUSED,
    /** Anything may have happened: system errors, codes of the provider's own. */
    UNCLEAR;

    /** What centres answer before they take a message, by the meaning of the code; all others are unclear. */
    private static final Set<Integer> BEFORE_TAKING = Set.of(
            SMPPConstant.STAT_ESME_RINVMSGLEN,
            SMPPConstant.STAT_ESME_RINVCMDLEN,
            SMPPConstant.STAT_ESME_RINVCMDID,
            SMPPConstant.STAT_ESME_RINVBNDSTS,
            SMPPConstant.STAT_ESME_RINVPRTFLG,
            SMPPConstant.STAT_ESME_RINVREGDLVFLG,
            SMPPConstant.STAT_ESME_RINVSRCADR,
            SMPPConstant.STAT_ESME_RINVSERTYP,
            SMPPConstant.STAT_ESME_RINVESMCLASS,
            SMPPConstant.STAT_ESME_RINVSRCTON,
            SMPPConstant.STAT_ESME_RINVSRCNPI,
            SMPPConstant.STAT_ESME_RINVSCHED,
            SMPPConstant.STAT_ESME_RINVEXPIRY,
            SMPPConstant.STAT_ESME_RINVTLVSTREAM,
            SMPPConstant.STAT_ESME_RTLVNOTALLWD,
            SMPPConstant.STAT_ESME_RINVTLVLEN,
            SMPPConstant.STAT_ESME_RMISSINGTLV,
            SMPPConstant.STAT_ESME_RINVTLVVAL,
            SMPPConstant.STAT_ESME_RINVDCS);

    static SmppStatus of(int code) {
        return switch (code) {
            case SMPPConstant.STAT_ESME_RTHROTTLED, SMPPConstant.STAT_ESME_RMSGQFUL -> LATER;
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI -> BAD_ADDRESS;
            default -> BEFORE_TAKING.contains(code) ? REFUSED : UNCLEAR;
        };
    }
}
