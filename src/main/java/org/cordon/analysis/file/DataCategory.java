package org.cordon.analysis.file;

/** Of what kind the data are that a file takes. */
public enum DataCategory { IDENTITY, DOCUMENTS, CONTACT_DETAILS, LINKS, TRAVEL, VEHICLES_AND_VESSELS, MONEY, ORGANISATIONS }
