import type { OperationConsents } from '#client/operationConsents.ts';

export const AuditFlowsConsents = {
  "operation": "AuditFlows",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditConsentConsents = {
  "operation": "AuditConsent",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditConsentsOnConsents = {
  "operation": "AuditConsentsOn",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditPersonConsents = {
  "operation": "AuditPerson",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditWithdrawalsConsents = {
  "operation": "AuditWithdrawals",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditErasuresConsents = {
  "operation": "AuditErasures",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditReadsConsents = {
  "operation": "AuditReads",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditUseConsents = {
  "operation": "AuditUse",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditCoverageConsents = {
  "operation": "AuditCoverage",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditProcessingConsents = {
  "operation": "AuditProcessing",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditRefusalsConsents = {
  "operation": "AuditRefusals",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditLoadConsents = {
  "operation": "AuditLoad",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditNoticeConsents = {
  "operation": "AuditNotice",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditDecidedConsents = {
  "operation": "AuditDecided",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [
    {
      "scope": "decision:record",
      "source": "lender",
      "recipient": "caller",
      "purpose": "compliance.audit/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const AuditDecisionsConsents = {
  "operation": "AuditDecisions",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditChangesConsents = {
  "operation": "AuditChanges",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditAbandonmentConsents = {
  "operation": "AuditAbandonment",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditReadersConsents = {
  "operation": "AuditReaders",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AuditIntegrityConsents = {
  "operation": "AuditIntegrity",
  "caller": "compliance",
  "purpose": "compliance.audit/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const MyVehiclesConsents = {
  "operation": "MyVehicles",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "identity:basic",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "manufacturer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:odometer",
      "source": "manufacturer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "battery:health",
      "source": "manufacturer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:diagnostics",
      "source": "manufacturer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "customer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "manufacturer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const LoanProductsConsents = {
  "operation": "LoanProducts",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const MyLoansConsents = {
  "operation": "MyLoans",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "loan:account",
      "source": "lender",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "loan:repayment",
      "source": "lender",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const MyApplicationsConsents = {
  "operation": "MyApplications",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "loan:account",
      "source": "lender",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "credit:assessment",
      "source": "lender",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const PayInstalmentConsents = {
  "operation": "PayInstalment",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const SettleMyLoanConsents = {
  "operation": "SettleMyLoan",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const AskForReviewConsents = {
  "operation": "AskForReview",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const MyLoanScheduleConsents = {
  "operation": "MyLoanSchedule",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "loan:repayment",
      "source": "lender",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const MyPoliciesConsents = {
  "operation": "MyPolicies",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "claims:summary",
      "source": "insurer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "claims:detail",
      "source": "insurer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "policy:basic",
      "source": "insurer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "policy:detail",
      "source": "insurer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "service:booking",
      "source": "repairer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const MyBookingsConsents = {
  "operation": "MyBookings",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "service:booking",
      "source": "repairer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "service:history",
      "source": "repairer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:odometer",
      "source": "repairer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "customer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "repairer",
      "purpose": "subject.access/1",
      "needs": "LEGAL"
    }
  ],
  "consents": [
    {
      "recipient": "repairer",
      "purpose": "subject.access/1",
      "basis": "LEGAL",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "customer"
          ]
        }
      ]
    }
  ]
} as const satisfies OperationConsents;

export const MySalesConsents = {
  "operation": "MySales",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "contact:basic",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "marketplace",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "listing:detail",
      "source": "marketplace",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "manufacturer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "customer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "manufacturer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const ListMyCarConsents = {
  "operation": "ListMyCar",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "listing:detail",
      "source": "marketplace",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "marketplace",
      "recipient": "marketplace",
      "purpose": "subject.access/1",
      "needs": "LEGAL"
    },
    {
      "scope": "vehicle:identity",
      "source": "marketplace",
      "recipient": "manufacturer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "marketplace",
      "recipient": "customer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "listing:detail",
      "source": "marketplace",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "manufacturer",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    }
  ],
  "consents": [
    {
      "recipient": "marketplace",
      "purpose": "subject.access/1",
      "basis": "LEGAL",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "marketplace"
          ]
        }
      ]
    },
    {
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "listing:detail",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "marketplace"
          ]
        },
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "customer",
            "manufacturer"
          ]
        }
      ]
    }
  ]
} as const satisfies OperationConsents;

export const AnswerMyBidConsents = {
  "operation": "AnswerMyBid",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const TakeMyCarOffConsents = {
  "operation": "TakeMyCarOff",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const MyOffersConsents = {
  "operation": "MyOffers",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "service:history",
      "source": "repairer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "customer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "manufacturer",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:odometer",
      "source": "manufacturer",
      "recipient": "repairer",
      "purpose": "marketing.direct/1",
      "needs": "CONSENT"
    },
    {
      "scope": "telematics:behaviour",
      "source": "manufacturer",
      "recipient": "repairer",
      "purpose": "marketing.direct/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "repairer",
      "purpose": "subject.access/1",
      "needs": "LEGAL"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "repairer",
      "purpose": "marketing.direct/1",
      "needs": "CONSENT"
    }
  ],
  "consents": [
    {
      "recipient": "repairer",
      "purpose": "marketing.direct/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:odometer",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        },
        {
          "scope": "telematics:behaviour",
          "necessity": "OPTIONAL",
          "separate": true,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        },
        {
          "scope": "vehicle:identity",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "customer"
          ]
        }
      ]
    }
  ]
} as const satisfies OperationConsents;

export const MyConsentsConsents = {
  "operation": "MyConsents",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const MyConsentDetailConsents = {
  "operation": "MyConsentDetail",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    },
    {
      "scope": "identity:basic",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const MyWaitingRequestsConsents = {
  "operation": "MyWaitingRequests",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const ShowConsentConsents = {
  "operation": "ShowConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const GrantConsentConsents = {
  "operation": "GrantConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const RejectConsentConsents = {
  "operation": "RejectConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const WithdrawConsentConsents = {
  "operation": "WithdrawConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const PauseConsentConsents = {
  "operation": "PauseConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const ResumeConsentConsents = {
  "operation": "ResumeConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const ObjectToConsentConsents = {
  "operation": "ObjectToConsent",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const MyAccessHistoryConsents = {
  "operation": "MyAccessHistory",
  "caller": "customer",
  "purpose": "subject.access/1",
  "moves": [
    {
      "scope": "access:record",
      "source": "ledger",
      "recipient": "caller",
      "purpose": "subject.access/1",
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const CreditDecisionsConsents = {
  "operation": "CreditDecisions",
  "caller": "lender",
  "purpose": "loan.origination/1",
  "moves": [
    {
      "scope": "loan:account",
      "source": "lender",
      "recipient": "caller",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "identity:basic",
      "source": "customer",
      "recipient": "caller",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "credit:assessment",
      "source": "risk",
      "recipient": "caller",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "credit:assessment",
      "source": "lender",
      "recipient": "caller",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "lender",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "lender",
      "recipient": "manufacturer",
      "purpose": "loan.origination/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "manufacturer",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:odometer",
      "source": "manufacturer",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    },
    {
      "scope": "battery:health",
      "source": "manufacturer",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "lender",
      "recipient": "marketplace",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "lender",
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "needs": "CONSENT"
    },
    {
      "scope": "loan:account",
      "source": "lender",
      "recipient": "risk",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "credit:income",
      "source": "customer",
      "recipient": "risk",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "loan:repayment",
      "source": "lender",
      "recipient": "risk",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "telematics:behaviour",
      "source": "manufacturer",
      "recipient": "risk",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "credit:assessment",
      "source": "risk",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "loan:account",
      "source": "lender",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "credit:income",
      "source": "customer",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "manufacturer",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "battery:health",
      "source": "manufacturer",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "valuation:vehicle",
      "source": "marketplace",
      "recipient": "lender",
      "purpose": "loan.origination/1",
      "needs": "CONSENT"
    },
    {
      "scope": "loan:account",
      "source": "lender",
      "recipient": "lender",
      "purpose": "usedcar.finance/1",
      "needs": "BEYOND_PURPOSE"
    },
    {
      "scope": "vehicle:identity",
      "source": "marketplace",
      "recipient": "lender",
      "purpose": "usedcar.finance/1",
      "needs": "CONSENT"
    }
  ],
  "consents": [
    {
      "recipient": "caller",
      "purpose": "loan.origination/1",
      "basis": "CONSENT",
      "processors": [
        "risk"
      ],
      "scopes": [
        {
          "scope": "loan:account",
          "necessity": "REQUIRED",
          "separate": true,
          "written": false,
          "sources": [
            "lender"
          ]
        },
        {
          "scope": "identity:basic",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "customer"
          ]
        },
        {
          "scope": "credit:assessment",
          "necessity": "REQUIRED",
          "separate": true,
          "written": true,
          "sources": [
            "risk",
            "lender"
          ]
        },
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "lender",
            "manufacturer"
          ]
        },
        {
          "scope": "credit:income",
          "necessity": "REQUIRED",
          "separate": true,
          "written": true,
          "sources": [
            "customer"
          ]
        },
        {
          "scope": "loan:repayment",
          "necessity": "REQUIRED",
          "separate": true,
          "written": false,
          "sources": [
            "lender"
          ]
        },
        {
          "scope": "telematics:behaviour",
          "necessity": "OPTIONAL",
          "separate": true,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        },
        {
          "scope": "battery:health",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        },
        {
          "scope": "valuation:vehicle",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "marketplace"
          ]
        }
      ]
    },
    {
      "recipient": "marketplace",
      "purpose": "usedcar.valuation/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "manufacturer",
            "lender"
          ]
        },
        {
          "scope": "vehicle:odometer",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        },
        {
          "scope": "battery:health",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        }
      ]
    },
    {
      "recipient": "lender",
      "purpose": "usedcar.finance/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "marketplace"
          ]
        }
      ]
    }
  ]
} as const satisfies OperationConsents;

export const TransferVehicleConsents = {
  "operation": "TransferVehicle",
  "caller": "operator",
  "purpose": null,
  "moves": [
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    },
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "customer",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const RevokeDefectiveConsentConsents = {
  "operation": "RevokeDefectiveConsent",
  "caller": "operator",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const NetworkConsents = {
  "operation": "Network",
  "caller": "operator",
  "purpose": null,
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const NetworkFiguresConsents = {
  "operation": "NetworkFigures",
  "caller": "operator",
  "purpose": null,
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const NetworkChangesConsents = {
  "operation": "NetworkChanges",
  "caller": "operator",
  "purpose": null,
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const ConsentCatalogueConsents = {
  "operation": "ConsentCatalogue",
  "caller": "partner",
  "purpose": null,
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const RequestConsentConsents = {
  "operation": "RequestConsent",
  "caller": "partner",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const AmendConsentConsents = {
  "operation": "AmendConsent",
  "caller": "partner",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const GiveUpConsentConsents = {
  "operation": "GiveUpConsent",
  "caller": "partner",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const ReportErasureConsents = {
  "operation": "ReportErasure",
  "caller": "partner",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const AskedConsentConsents = {
  "operation": "AskedConsent",
  "caller": "partner",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const OwnConsentsConsents = {
  "operation": "OwnConsents",
  "caller": "partner",
  "purpose": null,
  "moves": [
    {
      "scope": "consent:record",
      "source": "customer",
      "recipient": "caller",
      "purpose": null,
      "needs": "NOTHING"
    }
  ],
  "consents": []
} as const satisfies OperationConsents;

export const OwnUseConsents = {
  "operation": "OwnUse",
  "caller": "partner",
  "purpose": null,
  "moves": [],
  "consents": []
} as const satisfies OperationConsents;

export const InsuranceQuotesConsents = {
  "operation": "InsuranceQuotes",
  "caller": "partner",
  "purpose": "insurance.quote/1",
  "moves": [
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "caller",
      "purpose": "insurance.quote/1",
      "needs": "CONSENT"
    },
    {
      "scope": "identity:basic",
      "source": "customer",
      "recipient": "caller",
      "purpose": "insurance.quote/1",
      "needs": "CONSENT"
    },
    {
      "scope": "policy:detail",
      "source": "insurer",
      "recipient": "caller",
      "purpose": "insurance.quote/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "customer",
      "purpose": "insurance.quote/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "manufacturer",
      "purpose": "insurance.quote/1",
      "needs": "NOTHING"
    },
    {
      "scope": "vehicle:identity",
      "source": "manufacturer",
      "recipient": "insurer",
      "purpose": "insurance.quote/1",
      "needs": "CONSENT"
    },
    {
      "scope": "telematics:behaviour",
      "source": "manufacturer",
      "recipient": "insurer",
      "purpose": "insurance.ubi_pricing/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "insurer",
      "purpose": "insurance.quote/1",
      "needs": "CONSENT"
    },
    {
      "scope": "vehicle:identity",
      "source": "customer",
      "recipient": "insurer",
      "purpose": "insurance.ubi_pricing/1",
      "needs": "CONSENT"
    }
  ],
  "consents": [
    {
      "recipient": "caller",
      "purpose": "insurance.quote/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "customer"
          ]
        },
        {
          "scope": "identity:basic",
          "necessity": "OPTIONAL",
          "separate": false,
          "written": false,
          "sources": [
            "customer"
          ]
        },
        {
          "scope": "policy:detail",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "insurer"
          ]
        }
      ]
    },
    {
      "recipient": "insurer",
      "purpose": "insurance.quote/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "vehicle:identity",
          "necessity": "REQUIRED",
          "separate": false,
          "written": false,
          "sources": [
            "manufacturer",
            "customer"
          ]
        }
      ]
    },
    {
      "recipient": "insurer",
      "purpose": "insurance.ubi_pricing/1",
      "basis": "CONSENT",
      "processors": [],
      "scopes": [
        {
          "scope": "telematics:behaviour",
          "necessity": "REQUIRED",
          "separate": true,
          "written": false,
          "sources": [
            "manufacturer"
          ]
        }
      ]
    }
  ]
} as const satisfies OperationConsents;

