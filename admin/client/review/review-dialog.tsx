import { useEffect, useRef, useSyncExternalStore, type FormEvent } from "react";
import { reviews, type ReviewQuestion } from "./review.ts";

/** Passages that look like personal data, each with a tick and a reason; without all of them nothing goes on. */
export function ReviewDialog() {
  const asked = useSyncExternalStore(reviews.subscribe, reviews.snapshot);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (asked && !dialog.current?.open) dialog.current?.showModal();
  }, [asked]);
  if (!asked) return null;
  const { question: questions } = asked;

  function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    asked?.answer(
      questions.map(({ type, text }, i) => ({ type, text, reason: String(given.get(`reason-${i}`) ?? "") })),
    );
  }

  return (
    <dialog
      ref={dialog}
      className="office-dialog"
      aria-label="核对像个人信息的话"
      onCancel={() => asked.answer(undefined)}
    >
      <form onSubmit={answer}>
        <h2>有 {questions.length} 处像是个人信息，请逐处核对</h2>
        <p>能删的请回去改掉。确实可以公开的，打钩并写明理由；理由只留在办公端，不会公开。</p>
        {questions.map((question, i) => (
          <Passage key={`${question.type}${question.text}`} question={question} index={i} />
        ))}
        <div className="office-dialog__buttons">
          <button type="submit">都核对过了，继续</button>
          <button type="button" className="quiet" onClick={() => asked.answer(undefined)}>
            先不继续，回去改
          </button>
        </div>
      </form>
    </dialog>
  );
}

function Passage({ question, index }: { question: ReviewQuestion; index: number }) {
  const { label, name, before, text, after } = question;
  return (
    <fieldset className="review-field">
      <legend>
        {label}：像是{name}
      </legend>
      <p>
        …{before}
        <mark>{text}</mark>
        {after}…
      </p>
      <label>
        <input type="checkbox" required /> 已核对，可以公开
      </label>
      <label>
        理由
        <input
          name={`reason-${index}`}
          required
          minLength={4}
          maxLength={500}
          placeholder="如：居委会主任，职务公开"
        />
      </label>
    </fieldset>
  );
}
