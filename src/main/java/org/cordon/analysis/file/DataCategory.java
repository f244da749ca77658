package org.cordon.analysis.file;

/** The kind of data that a file takes. */
public enum DataCategory { IDENTITY, DOCUMENTS, CONTACT_DETAILS, LINKS, TRAVEL, VEHICLES_AND_VESSELS, MONEY, ORGANISATIONS }
