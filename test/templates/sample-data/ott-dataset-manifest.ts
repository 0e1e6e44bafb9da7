/** What is known of one file of the OTT Dataset folder, measured on the users' own folder. */
export interface OttDatasetFile {
  readonly path: string;
  readonly records: number;
  readonly encoding: 'ascii' | 'utf-8 with BOM' | 'windows-1252';
  /** First 16 hexadecimal digits of the SHA-256 of the original's bytes; undefined where ours differs on purpose. */
  readonly sha256?: string;
}

/** The 39 files and 275 records. TopPlatforms.csv holds prose, of which the sample has its own. */
export const OTT_DATASET_FILES: readonly OttDatasetFile[] = [
  {
    path: 'China Video Streaming Apps Overview/AppUsage.csv',
    records: 8,
    encoding: 'ascii',
    sha256: 'fc9ed3205408c45f',
  },
  {
    path: 'China Video Streaming Apps Overview/NumSubscribers.csv',
    records: 3,
    encoding: 'ascii',
    sha256: '4fe99f8ee17ff4a8',
  },
  {
    path: 'China Video Streaming Apps Overview/Revenue.csv',
    records: 6,
    encoding: 'ascii',
    sha256: '3900dd3f03c08e2c',
  },
  { path: 'Disney Plus/Revenue.csv', records: 7, encoding: 'ascii', sha256: '7266b593f8238863' },
  { path: 'Hulu/AdRevenue.csv', records: 5, encoding: 'ascii', sha256: '75df3f8c39106162' },
  { path: 'Hulu/LiveTVSubscribers.csv', records: 4, encoding: 'ascii', sha256: '3b67b3711ffe2200' },
  { path: 'Hulu/NumSubscribers.csv', records: 11, encoding: 'ascii', sha256: 'f5f720670a5b1ba0' },
  { path: 'Hulu/Profit.csv', records: 4, encoding: 'ascii', sha256: '14bf67922ad4455c' },
  { path: 'Hulu/Revenue.csv', records: 11, encoding: 'ascii', sha256: 'adf26d1f3860c5b7' },
  { path: 'Hulu/SubscriptionRevenue.csv', records: 5, encoding: 'ascii', sha256: 'f62ff3353fb7617c' },
  { path: 'Hulu/Valuation.csv', records: 4, encoding: 'ascii', sha256: 'b1338b8bef0a58bd' },
  { path: 'LibrarySize.csv', records: 6, encoding: 'ascii', sha256: 'ae982eb14f35934d' },
  { path: 'MinuteSharing.csv', records: 6, encoding: 'ascii', sha256: '6405d72ce4e7d65e' },
  { path: 'Netflix/ContentSpend.csv', records: 6, encoding: 'ascii', sha256: '6c4d6667972a90a2' },
  { path: 'Netflix/NumSubscribers.csv', records: 10, encoding: 'ascii', sha256: '29bc1c38eb36cc49' },
  { path: 'Netflix/NumSubscribersByRegion.csv', records: 3, encoding: 'ascii', sha256: 'ff92599fb0ffbbb9' },
  { path: 'Netflix/Profit.csv', records: 9, encoding: 'ascii', sha256: '470fbab041097f84' },
  { path: 'Netflix/Revenue.csv', records: 10, encoding: 'ascii', sha256: 'a34e461a3f6a9dbb' },
  { path: 'Netflix/RevenueByRegion.csv', records: 3, encoding: 'ascii', sha256: 'b6cf390280388437' },
  { path: 'Tiktok/Revenue.csv', records: 5, encoding: 'utf-8 with BOM', sha256: 'f1b3dd9b08edfbd5' },
  { path: 'Tiktok/Users.csv', records: 5, encoding: 'ascii', sha256: 'f4f7c4e9062861a3' },
  { path: 'Twitch/AdRevenue.csv', records: 4, encoding: 'ascii', sha256: '1dbb3f7c99f6c61f' },
  { path: 'Twitch/ConcurrentViewers.csv', records: 10, encoding: 'ascii', sha256: '5d9d86f276f6781d' },
  { path: 'Twitch/HoursWatched.csv', records: 9, encoding: 'ascii', sha256: '4509314757111dfd' },
  {
    path: 'Twitch/MostViewedGamesOnTwitch.csv',
    records: 10,
    encoding: 'windows-1252',
    sha256: '9c0a6369d1e4c3f5',
  },
  { path: 'Twitch/Revenue.csv', records: 5, encoding: 'ascii', sha256: 'e22c217531c1b04c' },
  { path: 'Twitch/TwitchAgeDemographics.csv', records: 5, encoding: 'ascii', sha256: '87a60de2f328a8b4' },
  { path: 'Twitch/TwitchGenderDemographics.csv', records: 2, encoding: 'ascii', sha256: 'b7d6a2965dcac120' },
  { path: 'Twitch/TwitchStreamers.csv', records: 10, encoding: 'ascii', sha256: '29d710c8c1a95b9e' },
  {
    path: 'UK Video Streaming Apps Overview/AppUsage.csv',
    records: 9,
    encoding: 'ascii',
    sha256: 'ebb3776cbdbba89f',
  },
  {
    path: 'UK Video Streaming Apps Overview/NumSubscribers.csv',
    records: 7,
    encoding: 'ascii',
    sha256: '958e597a9e763c8c',
  },
  {
    path: 'UK Video Streaming Apps Overview/Revenue.csv',
    records: 6,
    encoding: 'ascii',
    sha256: '0754b21f359983a9',
  },
  {
    path: 'USA Video Streaming Apps Overview/AppUsage.csv',
    records: 8,
    encoding: 'ascii',
    sha256: '70b062ccbf4fceae',
  },
  {
    path: 'USA Video Streaming Apps Overview/NumSubscribers.csv',
    records: 11,
    encoding: 'ascii',
    sha256: 'ffdb76bbf009a06e',
  },
  {
    path: 'USA Video Streaming Apps Overview/Revenue.csv',
    records: 6,
    encoding: 'ascii',
    sha256: '196b061304e266f8',
  },
  { path: 'USA Video Streaming Apps Overview/TopPlatforms.csv', records: 16, encoding: 'windows-1252' },
  { path: 'Youtube/PremiumSubscribers.csv', records: 6, encoding: 'ascii', sha256: '8ad8dcb76cc88a2b' },
  { path: 'Youtube/Revenue.csv', records: 11, encoding: 'ascii', sha256: 'a8e37aeea3444a23' },
  { path: 'Youtube/Users.csv', records: 9, encoding: 'ascii', sha256: 'fa90f4fa50beaa68' },
];
