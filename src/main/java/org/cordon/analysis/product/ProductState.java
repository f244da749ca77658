package org.cordon.analysis.product;

/** The state of a product. */
public enum ProductState {

    /** A job checks whether everything that the product cites may go to its whole audience. */
    CHECKING,
    /** The author has to change the product, or waits for a supplier to release a citation. */
    TO_MEND,
    /** A second reader, who is another analyst of the file, has to decide on the product. */
    TO_READ,
    /** The audience has the product. */
    DISSEMINATED,
    /** Only the analysts of the file can still read the product. */
    RECALLED,
    GIVEN_UP
}
