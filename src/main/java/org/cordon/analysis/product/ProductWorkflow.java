package org.cordon.analysis.product;

import java.util.List;

/** What the processes of products are told. */
public interface ProductWorkflow {

    /** A product was written by other means than the start form. */
    void written(String product);

    /** It was changed, or may go now to all of its audience. */
    void changed(String product);

    /** A second reader has said on its page whether it is disseminated. */
    void read(String product, boolean approved);

    /** It was given up, or its file is erased. */
    void ended(String product);

    /** It is disseminated to one of those for whom it is. */
    void disseminated(Recipient recipient);

    /** It proposes a target to a country. */
    void proposed(Proposal proposal);

    /** The country has said on its page whether it takes that up. */
    void considered(Proposal proposal);

    /** He has said on its page what it was worth. */
    void assessed(Recipient recipient);

    /** It was recalled: nobody has to settle any more what becomes of it, and a job tells those for whom it was. */
    void recalled(String product);

    /** Nothing more is asked of those for whom it was. */
    void nothingMore(String product);

    /** Something that it cites may not go to all of its audience any more: these analysts have until then to settle that. */
    void held(String product, List<String> authors, String until);

    /** Other analysts answer for it, or read it: what is asked of it at this moment is for these. */
    void staffed(String product, List<String> authors, List<String> readers);

    /** Everything may go again. */
    void free(String product);
}
