/** What says after a share that those counted are not, or have not: "had no access", "尚未联网". */
export const DENIED = {
  en: /\b(?:no|not|never|neither|none|without|lack(?:s|ed|ing)?|un(?:connected|served|covered|able)|offline|disconnected|beyond\s+the\s+reach|out\s+of\s+reach|cut\s+off|shut\s+out|excluded|deprived|yet\s+to)\b|n['’]t\b/iu,
  zh: /没有?|未(?!来)|无(?!人|线|论)|不(?!同|过|断|少|仅|足|到|及)|非网民|缺乏|缺少|缺席|隔绝|挡在/u,
};
