/** What Decap's own zh_Hans lacks, leaves in English, or calls by several names. Merged over it. */
export const additions = {
  app: {
    header: { content: "内容", workflow: "草稿与审核", media: "图片", quickAdd: "新建" },
    app: {
      errorHeader: "办公端打不开",
      configErrors: "设置有误",
      checkConfigYml: "请把这些文字交给维护人员。",
      waitingBackend: "正在连接办公端…",
    },
  },
  auth: { loginWithForgejo: "用 Forgejo 登录" },
  collection: {
    sidebar: {
      collections: "内容",
      allCollections: "全部内容",
      searchAll: "在全部内容里找",
      searchIn: "找的范围",
    },
    collectionTop: {
      viewAs: "显示方式",
      viewAsList: "按列表显示",
      viewAsGrid: "按卡片显示",
      newButton: "＋ 新建%{collectionLabel}",
      newButtonAriaLabel: "新建%{collectionLabel}",
    },
    entries: {
      cachingEntries: "正在整理内容…",
      longerLoading: "内容较多，请稍等",
      unpublishedHeader: "还没发布的",
    },
  },
  editor: {
    editorControl: { field: { widgetLabel: "输入框", optional: "可以不填" } },
    editorControlPane: {
      widget: {
        required: "请填写“%{fieldLabel}”",
        regexPattern: "%{pattern}",
        rangeMin: "“%{fieldLabel}”至少要有 %{minCount} 项",
        rangeMax: "“%{fieldLabel}”最多 %{maxCount} 项",
        rangeCount: "“%{fieldLabel}”要有 %{minCount} 到 %{maxCount} 项",
      },
    },
    editor: {
      onPublishingNotReady: "还没有通过审核。请先把状态改为“就绪”，再发布。",
      onPublishing: "确定发布吗？发布后所有居民都能看到。",
      onUnpublishing: "确定撤下吗？网站上将不再显示，历史仍然保留。",
      onDeletePublishedEntry: "确定删除这条已经发布的内容吗？网站上将不再显示，历史仍然保留。",
      confirmLoadBackup: "这台电脑上有一份上次没有保存的内容，要接着写吗？",
    },
    editorInterface: { toggleNotes: "打开或关闭批注", togglePreview: "打开或关闭预览" },
    editorNotesPane: {
      title: "批注",
      emptyState: "还没有批注。可以在下面写第一条。",
      addNote: "加批注",
      addPlaceholder: "写批注…",
      editPlaceholder: "改批注…",
      save: "保存",
      cancel: "取消",
      edit: "修改",
      delete: "删除",
      resolve: "已处理",
      unresolve: "重新打开",
      confirmDelete: "确定删除这条批注吗？",
      shortcut: "按 Ctrl+回车 可以直接加上",
    },
    editorToolbar: {
      unpublish: "撤下",
      unpublishing: "请稍等…",
      deleteUnpublishedChanges: "丢弃修改",
      deleteUnpublishedEntry: "删除草稿",
      deletePublishedEntry: "删除",
      deleteEntry: "删除",
      backCollection: "%{collectionLabel}",
      draft: "草稿",
      inReview: "审核中",
      ready: "就绪",
      unsavedChanges: "有修改还没保存",
      changesSaved: "已保存",
      published: "已发布",
      statusInfoTooltipDraft: "现在是草稿。写好以后把状态改为“审核中”，请审核的人看。",
      statusInfoTooltipInReview: "正在等审核，暂时不用做什么；还可以继续修改。",
      deployPreviewPendingButtonLabel: "查网页好了没有",
      deployPreviewButtonLabel: "查看网页",
      deployButtonLabel: "查看网页",
    },
    editorWidgets: {
      markdown: {
        strikethrough: "删除线",
        markdown: "源文字",
        toggleMode: { rich: "改用所见即所得", markdown: "改看源文字" },
        addComponent: "插入",
        linkPrompt: "请输入网址",
      },
      image: {
        chooseUrl: "用网址插入",
        replaceUrl: "换成网址",
        promptUrl: "请输入图片网址",
        chooseMultiple: "选择多张图片",
        addMore: "再加图片",
        removeAll: "移除全部图片",
      },
      file: { chooseMultiple: "选择多个文件", addMore: "再加文件", removeAll: "移除全部文件" },
      datetime: { setToNow: "把%{fieldLabel}设为现在" },
      list: { add: "添加%{item}", addType: "添加%{item}" },
      object: { expand: "展开", collapse: "收起" },
      unknownControl: { noControl: "没有“%{widget}”这种输入框，请告诉维护人员" },
      unknownPreview: { noPreview: "“%{widget}”不能预览" },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: { copyUrl: "复制网址" },
    mediaLibraryModal: {
      close: "关闭",
      noAssetsFound: "没有文件",
      noImagesFound: "没有图片",
      mediaAssets: "图片和文件",
      deleting: "正在删除…",
      deleteSelected: "删除选中的",
      chooseSelected: "使用选中的",
    },
  },
  ui: {
    default: { goBackToSite: "返回网站" },
    errorBoundary: {
      details: "页面出错了，请刷新后再试；还不行就",
      reportIt: "把下面的文字交给维护人员",
      privacyWarning: "交出前请先去掉其中的个人信息。",
      recoveredEntry: { heading: "找回的内容", warning: "离开本页前，请先把它复制保存。" },
    },
    settingsDropdown: { account: "账号", logOut: "退出登录" },
    toast: {
      onFailToLoadEntries: "没有读到内容：%{details}",
      onFailToLoadDeployPreview: "没有读到网页地址：%{details}",
      onFailToPersist: "没有保存：%{details}",
      onFailToDelete: "没有删除：%{details}",
      onFailToUpdateStatus: "状态没有改：%{details}",
      missingRequiredField: "还有必填的没有填，请看红色提示",
      entrySaved: "已保存为草稿",
      entryPublished: "已发布，正在更新网站",
      entryUnpublished: "已撤下，正在更新网站",
      onFailToPublishEntry: "没有发布：%{details}",
      onFailToUnpublishEntry: "没有撤下：%{details}",
      entryUpdated: "状态已更新",
      onDeleteUnpublishedChanges: "没发布的修改已删除",
      onLoggedOut: "登录已过期。请先复制没保存的内容，再重新登录。",
      onBackendDown: "连不上办公端，请检查网络：%{details}",
      noteAdded: "批注已加上",
      onFailToAddNote: "批注没有加上：%{details}",
      noteUpdated: "批注已修改",
      onFailToUpdateNote: "批注没有改：%{details}",
      noteDeleted: "批注已删除",
      onFailToDeleteNote: "批注没有删除：%{details}",
      noteResolved: "批注已处理",
      noteReopened: "批注已重新打开",
      onFailToToggleNote: "批注状态没有改：%{details}",
    },
  },
  workflow: {
    workflow: {
      loading: "正在读取草稿…",
      workflowHeading: "草稿与审核",
      newPost: "新建",
      description: "%{smart_count} 条审核中，%{readyCount} 条就绪",
      dateFormat: "M月D日",
    },
    workflowCard: { lastChange: "%{date} %{author} 修改", lastChangeNoDate: "%{author} 修改" },
    workflowList: {
      inReviewHeader: "审核中",
      readyHeader: "就绪",
      currentEntries: "%{smart_count} 条",
      onPublishingNotReadyEntry: "只有“就绪”一栏里的才能发布。请先把卡片拖到那一栏。",
      onPublishEntry: "确定发布吗？发布后所有居民都能看到。",
    },
  },
};

/** Joins two trees of phrases; where both have one, `over` wins. */
export function mergePhrases(base: Phrases, over: Phrases): Phrases {
  const merged: Record<string, string | Phrases> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    merged[key] = typeof value === "object" && typeof below === "object" ? mergePhrases(below, value) : value;
  }
  return merged;
}

/** A tree of phrases, as Decap's locales are. */
export interface Phrases {
  readonly [key: string]: string | Phrases;
}
