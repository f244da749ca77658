package org.cordon.architecture.violations.roundup.list.apart;

/** The only type of its package, which gives no reason either. */
public class Divided {
}
